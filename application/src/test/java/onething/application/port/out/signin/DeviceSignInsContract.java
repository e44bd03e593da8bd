package onething.application.port.out.signin;

import static onething.application.port.out.account.KnownPeople.secret;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import onething.application.port.out.account.KnownPeople;
import onething.application.port.out.signin.DeviceSignIns.Poll;
import onething.domain.account.Scope;
import onething.domain.signin.DeviceSignIn;
import onething.domain.signin.DeviceSignIn.Admission;
import onething.domain.signin.DeviceSignIn.Whereabouts;
import onething.domain.signin.UserCode;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/// What [DeviceSignIns] promises.
public interface DeviceSignInsContract extends KnownPeople {

    DeviceSignIns devices();

    @Test
    default void aDeviceWaitsWithItsCodeUntilItIsAdmittedAndReadsThatOnce() {
        var device = aDevice();
        var admission = new Admission(known(), NOON.minusSeconds(60));
        devices().add(device).block();

        assertThat(devices().find(device.userCode(), NOON).block()).isEqualTo(device);
        assertThat(devices().poll(device.id(), "pages", NOON).block()).isEqualTo(new Poll.Waiting(false));
        assertThat(devices()
                        .decide(device.userCode(), Optional.of(admission), NOON)
                        .block())
                .isEqualTo(device);

        assertThat(devices().find(device.userCode(), NOON).block()).isNull();
        assertThat(devices().decide(device.userCode(), Optional.empty(), NOON).block())
                .isNull();
        assertThat(devices().poll(device.id(), "another", NOON.plusSeconds(3)).block())
                .isNull();
        assertThat(devices().poll(device.id(), "pages", NOON.plusSeconds(3)).block())
                .isEqualTo(new Poll.Admitted(admission, device.scopes()));
        assertThat(devices().poll(device.id(), "pages", NOON.plusSeconds(6)).block())
                .isNull();
    }

    @Test
    default void aRejectedDeviceLearnsThatItWasRejected() {
        var device = aDevice();
        devices()
                .add(device)
                .then(devices().decide(device.userCode(), Optional.empty(), NOON))
                .block();

        assertThat(devices().poll(device.id(), "pages", NOON).block()).isEqualTo(new Poll.Rejected());
    }

    @Test
    default void aDeviceThatAsksTooSoonWaitsLongerFromThenOn() {
        var device = aDevice();
        devices().add(device).block();

        var waits = Flux.just(0, 3, 4, 11, 19)
                .concatMap(second -> devices().poll(device.id(), "pages", NOON.plusSeconds(second)))
                .map(poll -> ((Poll.Waiting) poll).tooSoon())
                .collectList()
                .block();

        assertThat(waits).containsExactly(false, false, true, true, true);
    }

    @Test
    default void aDeviceWaitsNoLongerThanItsTime() {
        var device = aDevice();
        var over = NOON.plus(DeviceSignIn.LIFE);
        devices().add(device).block();

        assertThat(devices().find(device.userCode(), over).block()).isNull();
        assertThat(devices()
                        .decide(device.userCode(), Optional.of(new Admission(known(), NOON)), over)
                        .block())
                .isNull();
        assertThat(devices().poll(device.id(), "pages", over).block()).isEqualTo(new Poll.Expired());
    }

    private static DeviceSignIn aDevice() {
        var code = secret();
        return new DeviceSignIn(
                code.hash(),
                UserCode.of(code),
                "pages",
                Set.of(Scope.CITIZEN),
                new Whereabouts("Chrome · Windows", "203.0.113.*"),
                NOON,
                NOON.plus(DeviceSignIn.LIFE));
    }
}
