package onething.web.problem;

import org.springframework.web.server.WebExceptionHandler;

/// For tests of single controllers: what answers their refusals and their callers' mistakes.
public final class Advices {

    private Advices() {}

    /// What answers where no controller is at hand.
    public static WebExceptionHandler undispatched() {
        return new UndispatchedProblems();
    }

    public static Object[] all() {
        return new Object[] {new RefusalAdvice(), new RequestAdvice()};
    }
}
