package dev.sluice.approve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.approve.Approvals.Refusal;
import dev.sluice.bundle.Ed25519;
import dev.sluice.bundle.ShippedPolicies;
import dev.sluice.decide.Decider;
import dev.sluice.decide.Decision;
import dev.sluice.decide.Permission;
import dev.sluice.decide.Situation;
import dev.sluice.detect.Finding;
import dev.sluice.policy.Action;
import dev.sluice.policy.FindingType;
import dev.sluice.policy.Level;
import dev.sluice.policy.OrganisationPolicy;
import dev.sluice.policy.OrganisationPolicy.Approver;
import dev.sluice.text.Range;
import dev.sluice.tier.LineResolver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final KeyPair LEGAL = Ed25519.newKeys();
    private static final KeyPair STRANGER = Ed25519.newKeys();

    @Test
    void acceptsWhatANamedApproverHasSigned() {
        assertThat(check(slip("2026-11-24T00:00:00Z").sign(LEGAL.getPrivate())).permission())
                .isNotNull()
                .returns("p-1", Permission::id);
    }

    @Test
    void refusesWithTheReason() {
        String good = slip("2026-11-24T00:00:00Z").sign(LEGAL.getPrivate());
        assertThat(check(slip("2026-11-23T12:00:00Z").sign(LEGAL.getPrivate())).refusal())
                .isEqualTo(Refusal.EXPIRED);
        assertThat(check(slip("2026-11-24T00:00:00Z").sign(STRANGER.getPrivate()))
                        .refusal())
                .isEqualTo(Refusal.WRONG_SIGNATURE);
        assertThat(check(withPayload(good, "regulated", "internal")).refusal()).isEqualTo(Refusal.WRONG_SIGNATURE);
        assertThat(check(withPayload(good, "Ann", "Bob")).refusal()).isEqualTo(Refusal.UNKNOWN_APPROVER);
        assertThat(check("sluice-permission.abc.def").refusal()).isEqualTo(Refusal.NOT_A_PERMISSION);
        assertThat(check("").refusal()).isEqualTo(Refusal.NOT_A_PERMISSION);
        assertThat(approvals(Set.of("p-1")).check(good, NOW).refusal()).isEqualTo(Refusal.REVOKED);
        assertThat(new Approvals(policy(Set.of()), Set.of("mallory"))
                        .check(good, NOW)
                        .refusal())
                .isEqualTo(Refusal.SOMEBODY_ELSE);
    }

    @ParameterizedTest(name = "{3}: {0} at {1} is {2}")
    @CsvSource(textBlock = """
            openai/chatgpt-free,   REGULATED,    ALLOW, what was approved
            openai/chatgpt-free,   CONFIDENTIAL, ALLOW, less than what was approved
            openai/chatgpt-plus,   REGULATED,    BLOCK, another line of the service
            anthropic/claude-free, REGULATED,    BLOCK, another service
            unknown/line,          REGULATED,    BLOCK, a line that is not known
            """)
    void liftsABlockOnlyWhereItWasGiven(String line, Level level, Action expected, String why) {
        Permission permission =
                check(slip("2026-11-24T00:00:00Z").sign(LEGAL.getPrivate())).permission();
        Decision decision = decide(line, level, NOW, permission);
        assertThat(decision.action()).as(why).isEqualTo(expected);
    }

    @Test
    void stopsLiftingWhenItExpiresAndSaysWhoApprovedBefore() {
        Permission permission =
                check(slip("2026-11-24T00:00:00Z").sign(LEGAL.getPrivate())).permission();
        assertThat(decide("openai/chatgpt-free", Level.REGULATED, NOW, permission)
                        .reasons())
                .anyMatch(reason -> reason.code().equals(Decision.APPROVED)
                        && reason.text().contains("approved by Ann, permission p-1"));
        assertThat(decide("openai/chatgpt-free", Level.REGULATED, permission.until(), permission)
                        .action())
                .isEqualTo(Action.BLOCK);
    }

    @Test
    void keepsOnlyWhatCounts(@TempDir Path data) throws IOException {
        PermissionFolder folder = new PermissionFolder(
                data.resolve("permissions"), approvals(Set.of()), Clock.fixed(NOW, ZoneOffset.UTC));
        folder.accept("nonsense");
        folder.accept(slip("2026-11-24T00:00:00Z").sign(LEGAL.getPrivate()));
        assertThat(folder.valid()).extracting(Permission::id).containsExactly("p-1");
        Files.writeString(
                data.resolve("permissions/forged.permission"),
                slip("2030-01-01T00:00:00Z").sign(STRANGER.getPrivate()));
        assertThat(folder.valid()).hasSize(1);
        PermissionFolder later = new PermissionFolder(
                data.resolve("permissions"),
                approvals(Set.of()),
                Clock.fixed(Instant.parse("2026-11-25T00:00:00Z"), ZoneOffset.UTC));
        assertThat(later.valid()).isEmpty();
    }

    private static Decision decide(String line, Level level, Instant at, Permission permission) {
        Finding finding =
                new Finding(new Range(0, 1), FindingType.NATIONAL_ID, "tw", level, 1, "tw", new Finding.Why(0, "", ""));
        Situation situation = new Situation(
                level,
                List.of(finding),
                new Situation.Tokens(1, 1, 0),
                new LineResolver(ShippedPolicies.LINES, Map.of()).named(line, Set.of()),
                Situation.Sender.UNKNOWN,
                new Situation.History(Set.of(), List.of(permission)),
                at);
        OrganisationPolicy strict = ShippedPolicies.STRICT;
        return new Decider(ShippedPolicies.only(strict)).decide(situation);
    }

    private static Approvals.Check check(String line) {
        return approvals(Set.of()).check(line, NOW);
    }

    private static Approvals approvals(Set<String> revoked) {
        return new Approvals(policy(revoked), Set.of("carol", "carol@example.org"));
    }

    private static OrganisationPolicy.Approvals policy(Set<String> revoked) {
        Approver ann = new Approver("Ann", "legal", Ed25519.base64(LEGAL.getPublic()));
        return new OrganisationPolicy.Approvals(List.of(ann), revoked);
    }

    private static PermissionSlip slip(String until) {
        Permission.Scope scope = new Permission.Scope("openai", "openai/chatgpt-free", Level.REGULATED);
        Permission permission =
                new Permission("p-1", "Ann", scope, Set.of(), Instant.parse(until), "one case, agreed by phone");
        return new PermissionSlip(permission, "carol@example.org");
    }

    private static String withPayload(String line, String from, String to) {
        String[] parts = line.split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace(from, to);
        String changed =
                Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        return parts[0] + "." + changed + "." + parts[2];
    }
}
