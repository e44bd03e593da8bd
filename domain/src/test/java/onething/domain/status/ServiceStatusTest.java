package onething.domain.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceStatusTest {

    private static final Instant NOW = Instant.parse("2026-11-30T01:00:00Z");

    @ParameterizedTest
    @EnumSource
    void everythingWorksWhereEverythingAnswers(ServiceFunction function) {
        assertThat(status(true, true, true, everybodyAnswers(), 0, 0)
                        .functions()
                        .get(function))
                .isEqualTo(FunctionState.WORKS);
    }

    @ParameterizedTest
    @EnumSource
    void nothingWorksWithoutTheDatabase(ServiceFunction function) {
        assertThat(status(false, true, true, everybodyAnswers(), 0, 0)
                        .functions()
                        .get(function))
                .isEqualTo(FunctionState.DOWN);
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true", "false, false"})
    void uploadsNeedTheStoreAndTheScanner(boolean store, boolean scanner) {
        var status = status(true, store, scanner, everybodyAnswers(), 0, 0);

        assertThat(status.functions().get(ServiceFunction.UPLOADS)).isEqualTo(FunctionState.DOWN);
        assertThat(status.functions().get(ServiceFunction.APPLICATIONS)).isEqualTo(FunctionState.WORKS);
    }

    @ParameterizedTest
    @CsvSource({
        "YUEXINQIAN, SILENT, FACE_SIGN_IN, DOWN",
        "YUEXINQIAN, UNSTEADY, FACE_SIGN_IN, UNSTEADY",
        "YUEXINQIAN, SILENT, PASSWORD_SIGN_IN, WORKS",
        "YUEXINQIAN, SILENT, ENTERPRISE_SIGN_IN, WORKS",
        "YUEXINQIAN, SILENT, ENTERPRISE_REGISTRATION, DOWN",
        "YUEXINQIAN, UNSTEADY, ENTERPRISE_REGISTRATION, UNSTEADY",
        "LICENCES, UNSTEADY, ENTERPRISE_REGISTRATION, UNSTEADY",
        "LICENCES, SILENT, ENTERPRISE_REGISTRATION, DOWN",
        "LICENCES, OFF, ENTERPRISE_REGISTRATION,",
        "LICENCES, OFF, LICENCES,",
        "LICENCES, SILENT, LICENCES, DOWN",
        "LICENCES, SILENT, UPLOADS, WORKS",
        "SEALS, SILENT, SEALED_PAPERS, DELAYED",
        "SEALS, OFF, SEALED_PAPERS, DELAYED",
        "SEALS, UNSTEADY, SEALED_PAPERS, WORKS",
        "TIME_STAMPS, SILENT, SEALED_PAPERS, DELAYED",
        "BANK, SILENT, PAYMENTS, DELAYED",
        "BANK, OFF, PAYMENTS, DELAYED",
        "SMS, SILENT, NOTIFICATIONS, DELAYED",
        "SMS, OFF, NOTIFICATIONS, WORKS",
        "SMS, UNSTEADY, NOTIFICATIONS, WORKS"
    })
    void aPartyStopsOnlyWhatNeedsIt(
            Party party, PartyState state, ServiceFunction function, @Nullable FunctionState functionState) {
        var parties = everybodyAnswers();
        parties.put(party, state);

        assertThat(status(true, true, true, parties, 0, 0).functions().get(function))
                .isEqualTo(functionState);
    }

    @Test
    void aServiceWithoutChannelsHasNoNotifications() {
        assertThat(status(true, true, true, Map.of(), 0, 0).functions().get(ServiceFunction.NOTIFICATIONS))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"600, WORKS", "601, DELAYED"})
    void whatWaitsForMoreThanTenMinutesIsDelayed(int seconds, FunctionState state) {
        assertThat(status(true, true, true, everybodyAnswers(), seconds, 0)
                        .functions()
                        .get(ServiceFunction.NOTIFICATIONS))
                .isEqualTo(state);
        assertThat(status(true, true, true, everybodyAnswers(), 0, seconds)
                        .functions()
                        .get(ServiceFunction.SEALED_PAPERS))
                .isEqualTo(state);
    }

    private static ServiceStatus status(
            boolean database,
            boolean store,
            boolean scanner,
            Map<Party, PartyState> parties,
            int notification,
            int seal) {
        var seen = new Observations(
                database, store, scanner, parties, Duration.ofSeconds(notification), Duration.ofSeconds(seal));
        return ServiceStatus.of(seen, NOW);
    }

    private static Map<Party, PartyState> everybodyAnswers() {
        var parties = new EnumMap<Party, PartyState>(Party.class);
        Arrays.stream(Party.values()).forEach(party -> parties.put(party, PartyState.ANSWERS));
        return parties;
    }
}
