package onething.web.problem;

import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import onething.domain.refusal.Fault;
import onething.web.json.NotTextException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Names each fault of a body that cannot be read: its place, and what would fit. Jackson's messages name
/// classes, so the response never repeats them.
final class MalformedBody {

    private MalformedBody() {}

    static Problem unreadable(JacksonException json) {
        if (json instanceof StreamReadException) {
            var place = json.getLocation();
            int line = place == null ? 1 : place.getLineNr();
            int column = place == null ? 1 : place.getColumnNr();
            return ProblemKind.JSON_MALFORMED
                    .problem(line, column)
                    .with("line", line)
                    .with("column", column);
        }
        var pointer = pointer(json.getPath());
        return switch (json) {
            case UnrecognizedPropertyException unknown ->
                invalid(new Fault(pointer, "unknown-property", "没有这一项，不能填写"))
                        .technical(pointer + ": the members are " + known(unknown));
            case NotTextException _ -> invalid(new Fault(pointer, "not-text", "含有无法使用的字符"));
            case MismatchedInputException mismatch ->
                invalid(new Fault(pointer, "type", ExpectedTypeText.of(mismatch.getTargetType())))
                        .technical(pointer + ": " + ExpectedTypeText.technical(mismatch.getTargetType()));
            default -> invalid(new Fault(pointer, "invalid", "不符合要求"));
        };
    }

    private static Problem invalid(Fault fault) {
        return RefusalProblems.faulty(ProblemKind.REQUEST_INVALID, List.of(fault));
    }

    static Problem constraintsBroken(WebExchangeBindException broken) {
        return RefusalProblems.faulty(
                ProblemKind.REQUEST_INVALID,
                broken.getFieldErrors().stream().map(MalformedBody::fault).toList());
    }

    static Problem constraintsBroken(HandlerMethodValidationException broken) {
        var faults = broken.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> error instanceof FieldError field
                                ? fault(field)
                                : new Fault(
                                        "/" + result.getMethodParameter().getParameterName(),
                                        rule(error),
                                        ConstraintText.of(rule(error), Map.of()))))
                .toList();
        return RefusalProblems.faulty(ProblemKind.REQUEST_INVALID, faults);
    }

    private static Fault fault(FieldError error) {
        Map<String, Object> attributes = error.contains(ConstraintViolation.class)
                ? error.unwrap(ConstraintViolation.class)
                        .getConstraintDescriptor()
                        .getAttributes()
                : Map.of();
        var rule = rule(error);
        return new Fault(pointer(error.getField()), ConstraintText.name(rule), ConstraintText.of(rule, attributes));
    }

    private static String rule(MessageSourceResolvable error) {
        var codes = error.getCodes();
        return codes == null || codes.length == 0 ? "invalid" : codes[codes.length - 1];
    }

    /// `matters[0].code` as `/matters/0/code`.
    private static String pointer(String field) {
        return "/" + field.replace("].", "/").replace("]", "").replace('[', '/').replace('.', '/');
    }

    private static String pointer(List<JacksonException.Reference> path) {
        return path.stream()
                .map(step -> step.getPropertyName() == null
                        ? Integer.toString(step.getIndex())
                        : step.getPropertyName().replace("~", "~0").replace("/", "~1"))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }

    private static String known(UnrecognizedPropertyException unknown) {
        var known = unknown.getKnownPropertyIds();
        return known == null || known.isEmpty()
                ? "none"
                : known.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }
}
