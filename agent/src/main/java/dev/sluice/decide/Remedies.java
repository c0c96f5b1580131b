package dev.sluice.decide;

import dev.sluice.decide.Decision.Remedy;
import dev.sluice.policy.Action;
import dev.sluice.policy.OrganisationPolicy.Texts;
import dev.sluice.policy.ProductLine;
import dev.sluice.policy.ProductLine.Answer;
import dev.sluice.policy.ProductLine.Question;
import dev.sluice.policy.ProductLine.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ways to make a draft acceptable, the one that exposes least first. */
final class Remedies {
    private static final String TRAINING_OFF = "training-off";
    private static final String WORKSPACE = "workspace";

    private Remedies() {}

    static List<Remedy> of(Situation situation, Action action, Texts texts) {
        List<Remedy> remedies = new ArrayList<>();
        int found = situation.findings().size();
        if (action != Action.ALLOW && found > 0) {
            remedies.add(remedy("redact", "Redact " + found + (found == 1 ? " value" : " values"), null));
        }
        if (situation.tokens().cuttable() > 0) {
            int saved = situation.tokens().cuttable();
            remedies.add(
                    new Remedy("cut", "Leave out what the question does not need, " + saved + " tokens", null, saved));
        }
        if (action == Action.ALLOW) {
            return List.copyOf(remedies);
        }
        remedies.add(remedy("edit", "Edit the text", null));
        addForLine(remedies, situation, texts);
        addForAction(remedies, action, texts);
        return List.copyOf(remedies);
    }

    private static void addForLine(List<Remedy> remedies, Situation situation, Texts texts) {
        ProductLine line = situation.line().line();
        if (!situation.line().lineClass().isContracted()) {
            remedies.add(remedy("switch-workspace", "Use your organisation's workspace", workspace(line, texts)));
        }
        Answer trained = situation.line().answers().get(Question.TRAINED_ON);
        if (line != null && trained != null && line.modifier(TRAINING_OFF) != null) {
            boolean useful = trained.value() == Value.YES || trained.value() == Value.CHOICE;
            if (useful && !situation.line().modifiers().contains(TRAINING_OFF)) {
                remedies.add(remedy("training-off", "Turn off training in " + line.name(), line.link(TRAINING_OFF)));
            }
        }
    }

    /** The organisation's own address counts before the vendor's. */
    private static @Nullable String workspace(@Nullable ProductLine line, Texts texts) {
        if (line == null) {
            return null;
        }
        String own = texts.workspaces().get(line.service());
        return own == null ? line.link(WORKSPACE) : own;
    }

    private static void addForAction(List<Remedy> remedies, Action action, Texts texts) {
        if (action == Action.JUSTIFY) {
            remedies.add(remedy("justify", "Send anyway and say why", null));
        }
        if (action == Action.APPROVE || action == Action.BLOCK) {
            String whom = texts.contact() == null ? "the person in charge" : texts.contact();
            remedies.add(remedy("ask-approval", "Ask " + whom + " for approval", texts.policyAddress()));
        }
    }

    private static Remedy remedy(String code, String text, @Nullable String link) {
        return new Remedy(code, text, link, 0);
    }
}
