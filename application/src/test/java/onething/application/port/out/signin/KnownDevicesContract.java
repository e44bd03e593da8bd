package onething.application.port.out.signin;

import static onething.application.port.out.account.KnownPeople.secret;
import static org.assertj.core.api.Assertions.assertThat;

import onething.application.port.out.account.KnownPeople;
import onething.domain.party.PersonId;
import onething.domain.signin.KnownDevice;
import onething.domain.signin.SecretHash;
import org.junit.jupiter.api.Test;

/// What [KnownDevices] promises.
public interface KnownDevicesContract extends KnownPeople {

    KnownDevices knownDevices();

    @Test
    default void aDeviceIsKnownOnlyForPeopleWhoHaveSignedInOnIt() {
        var device = secret().hash();
        var person = known();
        var another = known();

        knownDevices().remember(device, person, NOON).block();
        knownDevices().remember(device, person, NOON).block();

        assertThat(isKnown(device, person)).isTrue();
        assertThat(isKnown(device, another)).isFalse();
        assertThat(isKnown(secret().hash(), person)).isFalse();
        assertThat(knownDevices().isKnown(device, NOON).block()).isTrue();
        assertThat(knownDevices().isKnown(secret().hash(), NOON).block()).isFalse();
    }

    @Test
    default void aDeviceIsForgottenAfterItsTimeAndWithItsPerson() {
        var device = secret().hash();
        var person = known();
        var another = known();
        knownDevices().remember(device, person, NOON).block();
        knownDevices().remember(device, another, NOON).block();

        assertThat(knownDevices()
                        .isKnown(device, person, NOON.plus(KnownDevice.LIFETIME))
                        .block())
                .isFalse();
        knownDevices().forget(person).block();

        assertThat(isKnown(device, person)).isFalse();
        assertThat(isKnown(device, another)).isTrue();
    }

    private boolean isKnown(SecretHash device, PersonId person) {
        return knownDevices().isKnown(device, person, NOON).block();
    }
}
