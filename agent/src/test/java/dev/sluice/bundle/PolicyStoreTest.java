package dev.sluice.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.policy.Action;
import dev.sluice.policy.EffectivePolicy;
import dev.sluice.policy.EffectivePolicy.Origin;
import dev.sluice.policy.Level;
import dev.sluice.policy.LineClass;
import dev.sluice.policy.OrganisationPolicy.WhenAgentAway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyStoreTest {
    @TempDir
    Path machine;

    @TempDir
    Path user;

    @Test
    void isBalancedWithoutAnyFile() {
        EffectivePolicy policy = PolicyStore.of(machine, user).effective();
        assertThat(policy.version()).startsWith("balanced ");
        assertThat(PolicyStore.of(null, null).productLines()).hasSizeGreaterThan(10);
    }

    @Test
    void letsThePersonsOwnPolicyStandWhereTheMachineHasNone() throws IOException {
        write(user, "name: mine\nversion: '1'\nbase: watch-only\n");
        EffectivePolicy policy = PolicyStore.of(machine, user).effective();
        assertThat(policy.layers()).singleElement().returns(Origin.USER, EffectivePolicy.Layer::origin);
    }

    @Test
    void addsThePersonsPolicyToTheMachines() throws IOException {
        write(machine, "name: ours\nversion: '7'\nbase: balanced\n");
        write(
                user,
                "name: mine\nversion: '1'\nmatrix: {commercial: {regulated: block}}\nconduct: {when-agent-away: closed}\n");
        EffectivePolicy policy = PolicyStore.of(machine, user).effective();
        assertThat(policy.version()).isEqualTo("ours 7");
        assertThat(policy.layers()).hasSize(2);
        assertThat(policy.layers().get(1).policy().cell(LineClass.COMMERCIAL, Level.REGULATED))
                .isEqualTo(Action.BLOCK);
        assertThat(policy.conduct().whenAgentAway()).isEqualTo(WhenAgentAway.CLOSED);
        assertThat(policy.conduct().pauseMinutes()).isEqualTo(30);
    }

    @Test
    void doesNotLetThePersonAppointApproversOrWorkspaces() throws IOException {
        write(machine, "name: ours\nversion: '7'\n");
        write(user, """
                name: mine
                version: '1'
                approvals: {approvers: [{name: me, role: IT, key: abc}]}
                trust: {own-workspaces: {openai/chatgpt-enterprise: [mine]}}
                """);
        EffectivePolicy policy = PolicyStore.of(machine, user).effective();
        assertThat(policy.approvals().approvers()).isEmpty();
        assertThat(policy.ownWorkspaces()).isEmpty();
    }

    @Test
    void isStrictWhileTheMachinesPolicyIsWrong() throws IOException {
        write(machine, "name: ours\nversion: '7'\nmatrix: {personal: {regulated: alow}}\n");
        PolicyStore store = PolicyStore.of(machine, user);
        assertThat(store.effective().layers().get(0).policy().name()).isEqualTo("strict");
        assertThat(store.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.path()).isEqualTo("matrix.personal.regulated");
        });
    }

    @Test
    void takesGroupsAndNamesFromTheAdministratorOnly() throws IOException {
        Files.writeString(machine.resolve("machine.yaml"), "groups: [legal]\npeople: carol@example.org\n");
        Files.writeString(user.resolve("machine.yaml"), "groups: [board]\n");
        MachineNotes notes = PolicyStore.of(machine, user).notes();
        assertThat(notes.groups()).containsExactly("legal");
        assertThat(notes.people()).containsExactly("carol@example.org");
    }

    @Test
    void takesASignedBundleAloneAndNoOlderOneLater() throws IOException {
        KeyPair keys = Ed25519.newKeys();
        write(machine, "name: loose\nversion: '1'\nbase: watch-only\n");
        Files.writeString(machine.resolve("bundle.pub"), Ed25519.pem(keys.getPublic()));
        bundle(8, "name: signed\nversion: '8'\nbase: strict\n", keys);
        assertThat(PolicyStore.of(machine, user).effective().version()).isEqualTo("signed 8");
        bundle(7, "name: signed\nversion: '7'\nbase: watch-only\n", keys);
        PolicyStore rolledBack = PolicyStore.of(machine, user);
        assertThat(rolledBack.effective().version()).startsWith("strict ");
        assertThat(rolledBack.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("older"));
        bundle(9, "name: forged\nversion: '9'\nbase: watch-only\n", Ed25519.newKeys());
        assertThat(PolicyStore.of(machine, user).effective().version()).startsWith("strict ");
    }

    private void bundle(long counter, String policy, KeyPair keys) throws IOException {
        Instant now = Instant.now();
        SignedBundle bundle = new SignedBundle(counter, now, now.plusSeconds(600), 100, Map.of("policy.yaml", policy));
        Files.writeString(machine.resolve("bundle.json"), bundle.sign(keys.getPrivate()));
    }

    private static void write(Path folder, String yaml) throws IOException {
        Files.writeString(folder.resolve(PolicyStore.FILE), yaml);
    }
}
