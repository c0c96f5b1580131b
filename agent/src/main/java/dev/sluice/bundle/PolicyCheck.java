package dev.sluice.bundle;

import dev.sluice.policy.DetectorSpec;
import dev.sluice.policy.OrganisationPolicy;
import dev.sluice.policy.Problem;
import dev.sluice.policy.ProductLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads policy files and folders of any kind and collects everything that is wrong with them. */
public final class PolicyCheck {
    private final List<Problem> problems = new ArrayList<>();
    private final List<Policy> policies = new ArrayList<>();
    private final List<ProductLine> lines = new ArrayList<>(Builtin.productLines());
    private final List<DetectorSpec> detectors = new ArrayList<>(Builtin.detectors());
    private final List<OwnDetector> own = new ArrayList<>();
    private final OrganisationReader organisation = new OrganisationReader(Builtin.organisationPolicies(), "balanced");
    private int files;

    private PolicyCheck() {}

    /** An organisation's policy that could be read, and the document it was read from. */
    public record Policy(String file, Tree document, OrganisationPolicy policy) {}

    /**
     * @param lines product lines a policy may refer to, built-in ones included
     * @param detectors likewise
     */
    public record Checked(
            int files,
            List<Problem> problems,
            List<Policy> policies,
            List<ProductLine> lines,
            List<DetectorSpec> detectors,
            List<OwnDetector> own) {}

    /** A detector without mistakes that was read, and the document it was read from. */
    public record OwnDetector(String file, Tree document, DetectorSpec spec) {}

    /**
     * Checks a policy folder, one of its sub-folders, or one file.
     *
     * @param path a folder like {@code policies/} or an administrator's, or a single organisation policy
     */
    public static Checked check(Path path) throws IOException {
        PolicyCheck check = new PolicyCheck();
        if (Files.isDirectory(path)) {
            check.folder(path);
        } else {
            check.file(path);
        }
        return new Checked(
                check.files,
                List.copyOf(check.problems),
                List.copyOf(check.policies),
                List.copyOf(check.lines),
                List.copyOf(check.detectors),
                List.copyOf(check.own));
    }

    private void folder(Path folder) throws IOException {
        String name = folder.toAbsolutePath().normalize().getFileName().toString();
        switch (name) {
            case "services" -> services(folder);
            case "detectors" -> detectors(folder);
            case "organisation" -> organisation(folder);
            case "dictionaries" -> dictionaries(folder);
            case "levels" -> levels(folder);
            case "sites" -> sites(folder);
            default -> {
                services(folder.resolve("services"));
                detectors(folder.resolve("detectors"));
                organisation(folder.resolve("organisation"));
                dictionaries(folder.resolve("dictionaries"));
                levels(folder.resolve("levels"));
                sites(folder.resolve("sites"));
                if (Files.exists(folder.resolve(PolicyStore.FILE))) {
                    file(folder.resolve(PolicyStore.FILE));
                }
            }
        }
        if (files == 0) {
            problems.add(new Problem(
                    folder.toString(), 0, "", "holds no policy files", "name a folder with policy.yaml or services/"));
        }
    }

    private void services(Path folder) throws IOException {
        Map<String, Tree> documents = read(folder);
        Map<String, Tree> all = new TreeMap<>(Builtin.documents("services"));
        all.putAll(documents);
        List<Problem> found = new ArrayList<>();
        lines.clear();
        lines.addAll(ServiceReader.read(folder.toString(), all, found::add));
        problems.addAll(found);
    }

    private void detectors(Path folder) throws IOException {
        read(folder).forEach((path, tree) -> detector(folder + "/" + path + ".yaml", tree));
    }

    private void dictionaries(Path folder) throws IOException {
        read(folder)
                .forEach((path, tree) -> DictionaryReader.read(
                        folder + "/" + path + ".yaml", tree, name -> TermLists.inFolder(folder, name), problems::add));
    }

    private void levels(Path folder) throws IOException {
        read(folder).forEach((path, tree) -> LevelReader.read(folder + "/" + path + ".yaml", tree, problems::add));
    }

    private void sites(Path folder) throws IOException {
        SiteCheck sites = siteCheck();
        read(folder).forEach((path, tree) -> sites.check(folder + "/" + path + ".yaml", tree));
    }

    private SiteCheck siteCheck() {
        return new SiteCheck(lines.stream().map(ProductLine::service).collect(Collectors.toSet()), problems::add);
    }

    private void detector(String file, Tree tree) {
        List<Problem> found = new ArrayList<>();
        DetectorSpec spec = DetectorReader.read(file, tree, found::add);
        problems.addAll(found);
        detectors.add(spec);
        if (found.isEmpty()) {
            own.add(new OwnDetector(file, tree, spec));
        }
    }

    private void organisation(Path folder) throws IOException {
        read(folder).forEach((path, tree) -> policy(folder + "/" + path + ".yaml", tree));
    }

    /** A file is told by what it holds: a detector has rules, a site a composer, a line hosts, and a policy none of it. */
    private void file(Path file) throws IOException {
        Tree tree = PolicyFolder.document(file, problems::add);
        files++;
        if (tree instanceof Tree.Entries map && map.entries().containsKey("rules")) {
            detector(file.toString(), tree);
        } else if (tree instanceof Tree.Entries map && map.entries().containsKey("composer")) {
            siteCheck().check(file.toString(), tree);
        } else if (tree instanceof Tree.Entries map && isOfService(map)) {
            service(file);
        } else if (tree != null) {
            policy(file.toString(), tree);
        }
    }

    private static boolean isOfService(Tree.Entries map) {
        return map.entries().containsKey("hosts") || map.entries().containsKey("vendor");
    }

    /** One line is read with its vendor beside it, so its whole folder is, and only its own problems are told. */
    private void service(Path file) throws IOException {
        Path vendor = file.toAbsolutePath().normalize().getParent();
        Path services = vendor == null ? null : vendor.getParent();
        if (vendor == null || services == null) {
            return;
        }
        Map<String, Tree> documents = new TreeMap<>();
        PolicyFolder.read(vendor, problem -> {})
                .forEach((path, tree) -> documents.put(services.relativize(vendor) + "/" + path, tree));
        String own = file.getFileName().toString();
        ServiceReader.read(services.toString(), documents, problem -> {
            if (Path.of(problem.file()).getFileName().toString().equals(own)) {
                problems.add(problem);
            }
        });
    }

    private void policy(String file, Tree tree) {
        policies.add(new Policy(file, tree, organisation.read(file, tree, problems::add)));
    }

    private Map<String, Tree> read(Path folder) throws IOException {
        Map<String, Tree> documents = PolicyFolder.read(folder, problems::add);
        files += PolicyFolder.files(folder).size();
        return documents;
    }
}
