package onething.bootstrap.security;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import onething.domain.party.Actor;
import onething.web.problem.ProblemKind;
import onething.web.problem.RequestCaller;
import onething.web.problem.SecurityRelevance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;

/// Writes a line for each request that was refused for a reason of security. It uses the observation that every
/// request has.
final class RefusedRequests implements ObservationHandler<ServerRequestObservationContext> {

    /// The sign-in itself has a line about these.
    private static final Set<String> ROUTES_OF_SIGN_INS =
            Set.of("/login/password", "/login/second-factor", "/login/second-factor/passkey");

    private final ObjectProvider<SecurityLog> log;
    private final KnownRoutes routes;

    /// @param log asked for at the first refusal: it needs the keys, and where these are unwrapped by a request,
    ///   the observations are there before them
    RefusedRequests(ObjectProvider<SecurityLog> log, KnownRoutes routes) {
        this.log = log;
        this.routes = routes;
    }

    @Override
    public void onStop(ServerRequestObservationContext context) {
        if (context.getAttributes().get(ProblemKind.ATTRIBUTE) instanceof ProblemKind kind) {
            SecurityRelevance.of(kind).ifPresent(why -> refused(context, kind, why));
        }
    }

    private void refused(ServerRequestObservationContext context, ProblemKind kind, SecurityRelevance why) {
        var request = Objects.requireNonNull(context.getCarrier());
        var route = Optional.ofNullable(context.getPathPattern())
                .orElseGet(() -> routes.of(request.getPath().pathWithinApplication()));
        if (kind != ProblemKind.TOO_MANY && ROUTES_OF_SIGN_INS.contains(route)) {
            return;
        }
        var attributes = context.getAttributes();
        log.getObject()
                .writeWithin(
                        SecurityEvent.named(why.wireName())
                                .with("type", kind.word())
                                .with("status", Integer.toString(kind.status().value()))
                                .with("method", method(request.getMethod().name()))
                                .with("route", route)
                                .with(RequestCaller.WHO, RequestCaller.idIn(attributes))
                                .with(
                                        "as",
                                        RequestCaller.in(attributes)
                                                .map(RefusedRequests::kind)
                                                .orElse("nobody"))
                                .with(RequestCaller.REQUEST, request.getId()),
                        kind.word());
    }

    /// A caller may make up a method.
    private static String method(String name) {
        return switch (name) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> name;
            default -> "other";
        };
    }

    private static String kind(Actor caller) {
        return switch (caller) {
            case Actor.Citizen _ -> "citizen";
            case Actor.Enterprise _ -> "enterprise";
            case Actor.Staff _ -> "staff";
            case Actor.Platform _ -> "platform";
            case Actor.Administrator _ -> "administrator";
        };
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof ServerRequestObservationContext;
    }
}
