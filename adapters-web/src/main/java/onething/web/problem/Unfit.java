package onething.web.problem;

import java.util.List;
import onething.domain.refusal.Fault;

/// What was sent cannot be read as a command: its body, fault by fault, or one of its parameters. An expected answer,
/// so it
/// records no stack trace, and its message repeats nothing of what was sent.
public final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private Unfit(Problem problem) {
        super(problem.kind().name(), null, false, false);
        this.problem = problem;
    }

    public static Unfit body(List<Fault> faults) {
        return new Unfit(RefusalAdvice.faulty(ProblemKind.REQUEST_INVALID, faults));
    }

    /// @param name     the parameter's or header's name
    /// @param expected what would do, in words
    public static Unfit parameter(String name, String expected) {
        return new Unfit(ProblemKind.PARAMETER_INVALID.problem(name, expected).with("parameter", name));
    }

    Problem problem() {
        return problem;
    }
}
