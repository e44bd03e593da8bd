package onething.web.problem;

import static onething.web.json.ApiJson.DEEPEST_NESTING;
import static onething.web.json.ApiJson.LONGEST_BODY;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import onething.domain.refusal.Refused;
import onething.web.json.BodyTooLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.reactive.resource.NoResourceFoundException;
import org.springframework.web.server.ContentTooLargeException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerErrorException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/// Turns the mistakes that a caller can make before a use case runs into problems.
final class RequestProblems {

    private RequestProblems() {}

    /// The problem for the error, or null for a fault of ours.
    static @Nullable Problem of(Throwable error) {
        return switch (error) {
            case Refused refused -> RefusalProblems.of(refused.refusal());
            case MalformedRequest unfit -> unfit.problem();
            case TooManyStreams many ->
                ProblemKind.TOO_MANY_STREAMS.problem(many.limit()).header(HttpHeaders.RETRY_AFTER, "60");
            case MethodNotAllowedException wrong -> methodNotAllowed(wrong);
            case NotAcceptableStatusException wrong -> notAcceptable(wrong);
            case UnsupportedMediaTypeStatusException wrong -> unsupported(wrong);
            case NoResourceFoundException _ -> ProblemKind.PATH_UNKNOWN.problem();
            case BodyTooLong longer -> tooLarge(longer.limit());
            case ContentTooLargeException _, DataBufferLimitException _ -> tooLarge(LONGEST_BODY);
            case WebExchangeBindException wrong -> MalformedBody.constraintsBroken(wrong);
            case HandlerMethodValidationException wrong -> MalformedBody.constraintsBroken(wrong);
            case MissingRequestValueException missing -> missing(missing.getName());
            case ServerWebInputException wrong -> unreadable(wrong);
            case AuthenticationException _ -> ProblemKind.TOKEN_MISSING.problem();
            case AccessDeniedException _ -> ProblemKind.ROLE_LACKING.problem();
            case ServerExchangeRejectedException _ -> ProblemKind.REQUEST_REFUSED.problem();
            case InvalidMediaTypeException _ ->
                ProblemKind.CONTENT_TYPE_UNSUPPORTED.problem().technical("a media type: type/subtype");
            case ServerErrorException wrong when isBlankPathVariable(wrong) -> blank(wrong);
            case ResponseStatusException other -> byStatus(other.getStatusCode());
            default -> null;
        };
    }

    private static Problem methodNotAllowed(MethodNotAllowedException wrong) {
        var allowed = wrong.getSupportedMethods().stream()
                .map(HttpMethod::name)
                .sorted()
                .toList();
        return ProblemKind.METHOD_UNSUPPORTED
                .problem()
                .with("allowed", allowed)
                .header(HttpHeaders.ALLOW, String.join(", ", allowed));
    }

    private static Problem notAcceptable(NotAcceptableStatusException wrong) {
        var offered = names(wrong.getSupportedMediaTypes());
        return ProblemKind.NOT_OFFERED_AS.problem().with("offered", offered);
    }

    private static Problem unsupported(UnsupportedMediaTypeStatusException wrong) {
        var accepted = names(wrong.getSupportedMediaTypes());
        var problem = ProblemKind.CONTENT_TYPE_UNSUPPORTED.problem().with("accepted", accepted);
        wrong.getHeaders().forEach((name, values) -> problem.header(name, String.join(", ", values)));
        return problem;
    }

    /// Spring reads a blank path variable as a missing value, and reports that as a fault of ours.
    private static boolean isBlankPathVariable(ServerErrorException wrong) {
        var parameter = wrong.getMethodParameter();
        return parameter != null && parameter.hasParameterAnnotation(PathVariable.class);
    }

    private static Problem blank(ServerErrorException wrong) {
        var parameter = Objects.requireNonNull(wrong.getMethodParameter());
        var name = Objects.requireNonNullElse(parameter.getParameterName(), "?");
        var type = parameter.getParameterType();
        return Problems.parameter(name, ExpectedTypeText.of(type))
                .technical(name + ": " + ExpectedTypeText.technical(type));
    }

    private static Problem tooLarge(int limit) {
        return ProblemKind.BODY_TOO_LARGE.problem(limit / 1024).with("limitInBytes", limit);
    }

    private static Problem missing(String name) {
        return switch (name) {
            case "Idempotency-Key" -> ProblemKind.KEY_REQUIRED.problem();
            case HttpHeaders.IF_MATCH -> ProblemKind.VERSION_REQUIRED.problem();
            default -> ProblemKind.PARAMETER_MISSING.problem().with("parameter", name);
        };
    }

    private static Problem unreadable(ServerWebInputException wrong) {
        for (Throwable cause = wrong.getCause(); cause != null; cause = cause.getCause()) {
            switch (cause) {
                case DataBufferLimitException _ -> {
                    return tooLarge(LONGEST_BODY);
                }
                case StreamConstraintsException _ -> {
                    return ProblemKind.JSON_TOO_DEEP.problem(DEEPEST_NESTING).with("deepestNesting", DEEPEST_NESTING);
                }
                case JacksonException json -> {
                    return MalformedBody.unreadable(json);
                }
                case TypeMismatchException mismatch -> {
                    return wrongType(wrong, mismatch);
                }
                default -> {}
            }
        }
        return wrong.getMethodParameter() == null
                ? ProblemKind.REQUEST_REFUSED.problem()
                : ProblemKind.BODY_MISSING.problem();
    }

    private static Problem wrongType(ServerWebInputException wrong, TypeMismatchException mismatch) {
        var parameter = wrong.getMethodParameter();
        var name = parameter == null ? mismatch.getPropertyName() : parameter.getParameterName();
        var shown = name == null ? "?" : name;
        var type = mismatch.getRequiredType();
        return Problems.parameter(shown, ExpectedTypeText.of(type))
                .technical(shown + ": " + ExpectedTypeText.technical(type));
    }

    private static Problem byStatus(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> ProblemKind.TOKEN_MISSING.problem();
            case 403 -> ProblemKind.ROLE_LACKING.problem();
            case 404 -> ProblemKind.PATH_UNKNOWN.problem();
            case 413 -> tooLarge(LONGEST_BODY);
            case 429 -> ProblemKind.TOO_MANY.problem();
            case 503 -> ProblemKind.UNAVAILABLE.problem();
            default -> status.is4xxClientError() ? ProblemKind.REQUEST_REFUSED.problem() : ProblemKind.FAULT.problem();
        };
    }

    private static List<String> names(Collection<MediaType> types) {
        return types.stream()
                .map(MediaType::removeQualityValue)
                .map(MediaType::toString)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new))
                .stream()
                .toList();
    }
}
