package dev.sluice.cli.policy;

import dev.sluice.cli.Console;
import dev.sluice.cli.Further;
import dev.sluice.cli.Parts;
import picocli.CommandLine;

/** {@code services} and {@code policy}. */
public final class PolicyCommands implements Further {
    @Override
    public void addTo(CommandLine line, Parts.Maker maker, Console console) {
        line.addSubcommand("services", new ServicesCommand(maker, console));
        line.addSubcommand("policy", PolicyCommand.create(maker, console));
    }
}
