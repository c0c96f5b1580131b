package dev.sluice.cli;

import dev.sluice.wire.Version;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sluice} without a command. */
@CommandLine.Command(
        name = "sluice",
        description = "Shows what a text gives away before it is sent to an AI chat, and takes it out.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Overview.Provider.class,
        footer = {"", "test, bench and new are run by the script of a source checkout."})
final class Overview implements Runnable {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    boolean version;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
    }

    static final class Provider implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"sluice " + Version.TEXT};
        }
    }
}
