package dev.sluice.train;

import dev.sluice.detect.names.ChainModel;
import dev.sluice.detect.names.HanScript;
import dev.sluice.detect.names.LatinScript;
import dev.sluice.detect.names.Lexicon;
import dev.sluice.detect.names.NameModel;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Trains the shipped model of names: {@code NameTrainer CORPORA LISTS OWN MODEL}. CORPORA holds the annotated texts
 * ({@code *.train.jsonl}), LISTS what {@code lists.py} wrote, OWN is {@code agent/src/train/data}. The same input gives
 * the same model.
 */
public final class NameTrainer {
    private static final ChainTrainer.Options LATIN = new ChainTrainer.Options(1 << 20, 3, 12, 0.12f, 1e-5f);
    private static final ChainTrainer.Options HAN = new ChainTrainer.Options(1 << 19, 2, 8, 0.12f, 1e-5f);
    private static final float LATIN_THRESHOLD = 0.36f;
    private static final float HAN_THRESHOLD = 0.31f;
    private static final int GENERATED = 90_000;
    private static final int GENERATED_LOWER = 20_000;
    /** Of a hundred generated texts, how many are of which kind. */
    private static final SortedMap<String, Integer> SHARES = new TreeMap<>(Map.of(
            "templates-en.txt", 48, "templates-other.txt", 18, "templates-without.txt", 29, "templates-script.txt", 5));

    private static final int GENERATED_FAMOUS = 9_000;
    private static final int GENERATED_HAN = 34_000;

    private final Path corpora;
    private final WordLists lists;
    private final PrintWriter log;

    private NameTrainer(Path corpora, WordLists lists, PrintWriter log) {
        this.corpora = corpora;
        this.lists = lists;
        this.log = log;
    }

    public static void main(String[] args) throws IOException {
        try (PrintWriter log = new PrintWriter(new java.io.FileWriter(java.io.FileDescriptor.out), true)) {
            WordLists lists = new WordLists(Path.of(args[1]), Path.of(args[2]));
            NameModel model = new NameTrainer(Path.of(args[0]), lists, log).train();
            try (OutputStream out = Files.newOutputStream(Path.of(args[3]))) {
                model.write(out);
            }
            log.println("bytes " + Files.size(Path.of(args[3])));
        }
    }

    private NameModel train() throws IOException {
        Random random = new Random(5);
        PersonStyle people = people(random);
        Lexicon hidden = LatinLexicon.build(lists, true);
        RunBuilder latin = new RunBuilder(LatinScript.learning(hidden, LATIN.slots() - 1));
        for (String corpus : List.of("btc", "sec-filings", "uner-en-ewt", "wikigold", "wnut17")) {
            float weight = corpus.equals("sec-filings") ? 0.3f : 1.9f;
            annotated(latin, corpus, weight, new Renamer(people::like, 3, 1));
        }
        generated().forEach(example -> latin.add(example, 1));
        ChainModel latinModel = fit("latin", LATIN, latin);

        HanLists han = HanLists.of(lists);
        RunBuilder chinese = new RunBuilder(new HanScript(han.lexicon(), HAN.slots() - 1));
        HanSlots slots = new HanSlots(lists, han, new Random(17));
        annotated(chinese, "uner-zh-gsd", 1.5f, new Renamer(slots::like, 5, 0.5f));
        generatedHan(han).forEach(example -> chinese.add(example, 1));
        ChainModel hanModel = fit("han", HAN, chinese);
        return new NameModel(
                LatinLexicon.build(lists, false), latinModel, LATIN_THRESHOLD, han.lexicon(), hanModel, HAN_THRESHOLD);
    }

    private PersonStyle people(Random random) {
        return new PersonStyle(new NameBank(lists, random), new AsianNames(lists.own("names-asia.txt"), random), random);
    }

    /** Every text as it is, and those with names again with other names. */
    private void annotated(RunBuilder runs, String corpus, float weight, Renamer renamer) throws IOException {
        for (Example example : Corpus.read(corpora.resolve(corpus + ".train.jsonl"))) {
            runs.add(example, weight);
            for (int i = 0; i < renamer.copies() && !example.names().isEmpty(); i++) {
                runs.add(renamer.rename(example), weight * renamer.weight());
            }
        }
    }

    private ChainModel fit(String name, ChainTrainer.Options options, RunBuilder builder) {
        log.println(name + " runs " + builder.runs().size());
        return new ChainTrainer(options).fit(builder.runs());
    }

    private List<Example> generated() {
        Random random = new Random(22);
        PersonStyle people = people(random);
        Templates templates = new Templates(new LatinSlots(lists, people, random), random);
        List<List<String>> bags = new ArrayList<>();
        SHARES.forEach((file, share) -> bags.addAll(Collections.nCopies(share, lists.own(file))));
        List<String> lower = lists.own("templates-lower.txt");
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < GENERATED; i++) {
            List<String> bag = bags.get(random.nextInt(bags.size()));
            examples.add(templates.expand(bag.get(random.nextInt(bag.size()))));
        }
        for (int i = 0; i < GENERATED_LOWER; i++) {
            examples.add(templates.lower(lower.get(random.nextInt(lower.size()))));
        }
        List<String> famous = lists.own("templates-famous.txt");
        for (int i = 0; i < GENERATED_FAMOUS; i++) {
            String template = famous.get(random.nextInt(famous.size()));
            examples.add(i % 2 == 0 ? templates.expand(template) : templates.lower(template));
        }
        return examples;
    }

    private List<Example> generatedHan(HanLists han) {
        Random random = new Random(13);
        Templates templates = new Templates(new HanSlots(lists, han, random), random);
        List<String> bag = lists.own("zh-templates.txt");
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < GENERATED_HAN; i++) {
            examples.add(templates.expand(bag.get(random.nextInt(bag.size()))));
        }
        return examples;
    }
}
