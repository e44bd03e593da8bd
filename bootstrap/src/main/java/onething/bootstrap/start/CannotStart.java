package onething.bootstrap.start;

import org.springframework.boot.ExitCodeGenerator;

/// The service cannot start; the message says what to do.
public final class CannotStart extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1L;

    /// `EX_CONFIG` of sysexits.h. `onething.service` starts nothing again that ended with it.
    private static final int WRONG_SETTINGS = 78;

    private static final int FAILED = 1;

    private final String action;
    private final int exitCode;

    /// For what may be over when somebody starts it again, such as a database that is away.
    public CannotStart(String why, String action) {
        this(why, action, FAILED);
    }

    private CannotStart(String why, String action, int exitCode) {
        super(why);
        this.action = action;
        this.exitCode = exitCode;
    }

    /// No start succeeds before somebody has changed the settings.
    public static CannotStart with(String wrongSettings, String action) {
        return new CannotStart(wrongSettings, action, WRONG_SETTINGS);
    }

    /// What the operator can do.
    public String action() {
        return action;
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
