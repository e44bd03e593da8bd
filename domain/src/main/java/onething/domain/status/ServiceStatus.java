package onething.domain.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How each function works at one time. It says nothing of machines, addresses or causes, so everyone may read it.
///
/// @param at        when the parts were looked at
/// @param functions those that this service has, in the order of the constants
public record ServiceStatus(Instant at, Map<ServiceFunction, FunctionState> functions) {

    /// A notification leaves within seconds, also after a few failed attempts.
    private static final Duration NOTIFICATION_DELAY = Duration.ofMinutes(10);

    /// A paper gets its seal within seconds.
    private static final Duration SEAL_DELAY = Duration.ofMinutes(10);

    public ServiceStatus {
        var ordered = new EnumMap<ServiceFunction, FunctionState>(ServiceFunction.class);
        ordered.putAll(functions);
        functions = Collections.unmodifiableMap(ordered);
    }

    /// Without the database nothing is done, and nothing that waits goes on.
    public static ServiceStatus of(Observations seen, Instant at) {
        var functions = new EnumMap<ServiceFunction, FunctionState>(ServiceFunction.class);
        for (var function : ServiceFunction.values()) {
            ofItsParts(function, seen)
                    .ifPresent(state -> functions.put(function, seen.database() ? state : FunctionState.DOWN));
        }
        return new ServiceStatus(at, functions);
    }

    private static Optional<FunctionState> ofItsParts(ServiceFunction function, Observations seen) {
        return switch (function) {
            case FACE_SIGN_IN -> asked(seen.of(Party.YUEXINQIAN));
            case PASSWORD_SIGN_IN, ENTERPRISE_SIGN_IN, APPLICATIONS -> Optional.of(FunctionState.WORKS);
            case ENTERPRISE_REGISTRATION -> registration(seen);
            case UPLOADS ->
                Optional.of(
                        seen.filesCanBeStored() && seen.filesCanBeScanned() ? FunctionState.WORKS : FunctionState.DOWN);
            case LICENCES -> asked(seen.of(Party.LICENCES));
            case SEALED_PAPERS ->
                Optional.of(delayedIf(seen.oldestSeal().compareTo(SEAL_DELAY) > 0
                        || isStopped(seen.of(Party.SEALS))
                        || isStopped(seen.of(Party.TIME_STAMPS))));
            case NOTIFICATIONS -> notifications(seen);
            case PAYMENTS -> Optional.of(delayedIf(isStopped(seen.of(Party.BANK))));
        };
    }

    /// For a party that answers while the person waits.
    private static Optional<FunctionState> asked(PartyState party) {
        return switch (party) {
            case OFF -> Optional.empty();
            case ANSWERS -> Optional.of(FunctionState.WORKS);
            case UNSTEADY -> Optional.of(FunctionState.UNSTEADY);
            case SILENT -> Optional.of(FunctionState.DOWN);
        };
    }

    /// Both parties are asked while the person waits. Without a platform of licences there is no registration.
    private static Optional<FunctionState> registration(Observations seen) {
        return asked(seen.of(Party.LICENCES))
                .flatMap(licences -> asked(seen.of(Party.YUEXINQIAN)).map(faces -> worse(licences, faces)));
    }

    private static FunctionState worse(FunctionState one, FunctionState other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /// For work that waits in a queue. Single failures only cost another attempt.
    private static boolean isStopped(PartyState party) {
        return party == PartyState.OFF || party == PartyState.SILENT;
    }

    private static FunctionState delayedIf(boolean isDelayed) {
        return isDelayed ? FunctionState.DELAYED : FunctionState.WORKS;
    }

    /// A channel that this service does not have delays no one: a person cannot choose it, or another one is used.
    private static Optional<FunctionState> notifications(Observations seen) {
        var on = Stream.of(Party.WECHAT, Party.SMS, Party.EMAIL)
                .map(seen::of)
                .filter(state -> state != PartyState.OFF)
                .toList();
        return on.isEmpty()
                ? Optional.empty()
                : Optional.of(delayedIf(
                        seen.oldestNotification().compareTo(NOTIFICATION_DELAY) > 0 || on.contains(PartyState.SILENT)));
    }
}
