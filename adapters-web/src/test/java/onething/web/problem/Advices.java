package onething.web.problem;

import org.springframework.web.server.WebExceptionHandler;

/// For tests of single controllers: the advices that answer refusals and callers' mistakes.
public final class Advices {

    private Advices() {}

    /// The handler for errors outside a controller.
    public static WebExceptionHandler undispatched() {
        return new UndispatchedProblems();
    }

    public static Object[] all() {
        return new Object[] {new RefusalAdvice(), new RequestAdvice()};
    }
}
