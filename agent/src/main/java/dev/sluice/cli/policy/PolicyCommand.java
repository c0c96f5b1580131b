package dev.sluice.cli.policy;

import dev.sluice.cli.Console;
import dev.sluice.cli.Parts;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sluice policy}. */
@CommandLine.Command(
        name = "policy",
        description = "Checks, shows, explains and signs policy.",
        synopsisSubcommandLabel = "COMMAND")
final class PolicyCommand implements Runnable {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private PolicyCommand() {}

    /** The command with its sub-commands. */
    static CommandLine create(Parts.Maker maker, Console console) {
        return new CommandLine(new PolicyCommand())
                .addSubcommand(new CheckCommand(maker, console))
                .addSubcommand(new ShowCommand(maker, console))
                .addSubcommand(new ExplainCommand(maker, console))
                .addSubcommand(new PageCommand(maker, console))
                .addSubcommand(new ApproveCommand(maker, console))
                .addSubcommand(new AcceptCommand(maker, console))
                .addSubcommand(new KeysCommand(maker, console))
                .addSubcommand(new SucceedCommand(maker, console))
                .addSubcommand(new SignCommand(maker, console))
                .addSubcommand(new VerifyCommand(maker, console));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
    }
}
