package dev.sluice.cli.policy;

import dev.sluice.approve.Approvals;
import dev.sluice.cli.Command;
import dev.sluice.cli.Console;
import dev.sluice.cli.Parts;
import dev.sluice.decide.Permission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code sluice policy accept}. */
@CommandLine.Command(name = "accept", description = "Checks a permission and keeps it for as long as it is valid.")
final class AcceptCommand extends Command {
    private static final int LONGEST_PATH = 255;

    @Parameters(paramLabel = "PERMISSION", description = "The line an approver has handed over, or a file with it.")
    private String permission = "";

    AcceptCommand(Parts.Maker maker, Console console) {
        super(maker, console);
    }

    @Override
    public Integer call() throws IOException {
        boolean file = permission.length() <= LONGEST_PATH && Files.exists(Path.of(permission));
        Approvals.Check check = parts().permissions().accept(file ? KeyFiles.text(Path.of(permission)) : permission);
        Permission accepted = check.permission();
        if (accepted == null) {
            console.err()
                    .println("sluice: refused: "
                            + (check.refusal() == null ? "" : check.refusal().text()));
            return ERROR;
        }
        console.out()
                .println("permission " + accepted.id() + " by " + accepted.approver() + " counts until "
                        + accepted.until());
        return OK;
    }
}
