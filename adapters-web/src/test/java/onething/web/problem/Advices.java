package onething.web.problem;

/// For tests of single controllers: what answers their refusals and their callers' mistakes.
public final class Advices {

    private Advices() {}

    public static Object[] all() {
        return new Object[] {new RefusalAdvice(), new RequestAdvice()};
    }
}
