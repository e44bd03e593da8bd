package onething.web.problem;

import java.util.List;
import onething.domain.refusal.Fault;

/// A request that cannot be read as a command: its body, fault by fault, or one of its parameters. It is
/// an expected result, so it records no stack trace. Its message repeats nothing of the request.
public final class MalformedRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private MalformedRequest(Problem problem) {
        super(problem.kind().name(), null, false, false);
        this.problem = problem;
    }

    public static MalformedRequest body(List<Fault> faults) {
        return body(faults, List.of());
    }

    /// @param technical what programmers of clients need to know, such as the codes that are possible
    public static MalformedRequest body(List<Fault> faults, List<String> technical) {
        return new MalformedRequest(RefusalProblems.faulty(ProblemKind.REQUEST_INVALID, faults)
                .technical(technical.isEmpty() ? null : String.join("; ", technical)));
    }

    /// @param name     the name of the parameter or header
    /// @param expected what would fit, in words for people
    public static MalformedRequest parameter(String name, String expected) {
        return new MalformedRequest(Problems.parameter(name, expected));
    }

    /// @param technical what would fit, for programmers of clients
    public static MalformedRequest parameter(String name, String expected, String technical) {
        return new MalformedRequest(Problems.parameter(name, expected).technical(name + ": " + technical));
    }

    Problem problem() {
        return problem;
    }
}
