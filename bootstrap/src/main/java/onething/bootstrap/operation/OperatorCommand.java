package onething.bootstrap.operation;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.bootstrap.start.CannotStart;
import onething.persistence.backup.BackupRefused;
import org.springframework.beans.BeansException;

/// A command of an operator: `java -jar bootstrap.jar NAME CHOICE`, and further settings as at the start of the
/// service (`--name=value`). It uses the settings of the service and starts nothing of it. See
/// `docs/operations.md`.
public enum OperatorCommand {
    BACK_UP("back-up", "everything|documents", new BackUp()),
    RESTORE("restore", "latest|INSTANT", new Restore(true)),
    RESTORE_DRILL("restore-drill", "latest|INSTANT", new Restore(false)),
    ADD_ENTERPRISE("add-enterprise", "ACCOUNT", new AddEnterprise()),
    MAKE_KEYS("make-keys", "AES|SM4", new MakeKeys()),
    MAKE_WRAPPED_KEYS("make-wrapped-keys", "AES|SM4", new MakeWrappedKeys()),
    WRAP_KEYS("wrap-keys", "all", new WrapKeys()),
    OUTGOING("outgoing", "show|hold|release|release-and-drop", new Outgoing()),
    DESK_FIGURES("desk-figures", "check|mend", new DeskFigures());

    /// All is as it should be.
    static final int DONE = 0;

    /// The command ran, and found flaws.
    static final int FLAWED = 1;

    /// The command could not run.
    public static final int REFUSED = 2;

    private final String command;
    private final String choices;
    private final Work work;

    OperatorCommand(String command, String choices, Work work) {
        this.command = command;
        this.choices = choices;
        this.work = work;
    }

    /// The command that the first argument names; empty if it names none, and the service starts.
    public static Optional<OperatorCommand> named(String[] arguments) {
        return Arrays.stream(values())
                .filter(each -> arguments.length > 0 && each.command.equals(arguments[0]))
                .findFirst();
    }

    /// All commands with what may follow them, one a line.
    public static String all() {
        return Arrays.stream(values())
                .map(each -> each.command + " " + each.choices)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /// @param wiring the keys and the clock of the service
    /// @return the exit code: 0 if all is as it should be, 1 if flaws were found, 2 if the command could not run
    public int run(String[] arguments, Class<?> wiring, PrintStream said) {
        try {
            if (arguments.length < 2 || !work.accepts(arguments[1])) {
                throw new BackupRefused(command + " " + choices);
            }
            return work.run(
                    arguments[1], new CommandContext(wiring, Arrays.copyOfRange(arguments, 2, arguments.length)), said);
        } catch (BackupRefused refused) {
            said.println(refused.getMessage());
            return REFUSED;
        } catch (CompletionException failed) {
            said.println(Objects.requireNonNullElse(failed.getCause(), failed).getMessage());
            return REFUSED;
        } catch (CannotStart reported) {
            // The framework has printed why.
            return REFUSED;
        } catch (BeansException failed) {
            var reason = cannotStart(failed).orElseThrow(() -> failed);
            said.println(reason.getMessage());
            said.println(reason.action());
            return REFUSED;
        }
    }

    private static Optional<CannotStart> cannotStart(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(CannotStart.class::isInstance)
                .map(CannotStart.class::cast)
                .findFirst();
    }

    /// What a command does.
    interface Work {

        boolean accepts(String choice);

        /// @return the exit code
        int run(String choice, CommandContext context, PrintStream said);
    }
}
