package onething.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactPreferencesTest {

    private static final ContactAddress PHONE = new ContactAddress(Channel.SMS, "13800138000");
    private static final ContactAddress MAILBOX = new ContactAddress(Channel.EMAIL, "lina@example.com");

    @Test
    void theChainFollowsTheWishAndSkipsAChannelWithoutAnAddress() {
        var preferences = new ContactPreferences(
                List.of(Channel.EMAIL, Channel.WECHAT, Channel.SMS),
                Map.of(Channel.SMS, PHONE, Channel.EMAIL, MAILBOX));

        assertThat(preferences.chain()).containsExactly(MAILBOX, PHONE);
    }

    @Test
    void aChannelThatIsNotWantedIsNotInTheChain() {
        var preferences =
                new ContactPreferences(List.of(Channel.SMS), Map.of(Channel.SMS, PHONE, Channel.EMAIL, MAILBOX));

        assertThat(preferences.chain()).containsExactly(PHONE);
    }

    @Test
    void whoWantsNoChannelDeclines() {
        assertThat(new ContactPreferences(List.of(), Map.of(Channel.SMS, PHONE)).declines())
                .isTrue();
        assertThat(ContactPreferences.UNKNOWN.declines()).isFalse();
    }

    @Test
    void theNumberOfTheFormStandsInForAMissingOne() {
        var byForm = ContactPreferences.byPhone(Optional.of("+86 138 0013 8000"));
        var mailOnly = new ContactPreferences(List.of(Channel.SMS, Channel.EMAIL), Map.of(Channel.EMAIL, MAILBOX));
        var own = new ContactAddress(Channel.SMS, "13900139000");

        assertThat(byForm.chain()).containsExactly(PHONE);
        assertThat(mailOnly.orPhoneOf(byForm).chain()).containsExactly(PHONE, MAILBOX);
        assertThat(new ContactPreferences(List.of(Channel.SMS), Map.of(Channel.SMS, own))
                        .orPhoneOf(byForm)
                        .chain())
                .containsExactly(own);
        assertThat(ContactPreferences.byPhone(Optional.of("0663-1234567")).chain())
                .as("an SMS does not reach a landline")
                .isEmpty();
    }

    @Test
    void aChangeKeepsTheOtherAddressesAndDropsThoseOfUnwantedChannels() {
        var both = new ContactPreferences(
                List.of(Channel.SMS, Channel.EMAIL), Map.of(Channel.SMS, PHONE, Channel.EMAIL, MAILBOX));
        var own = new ContactAddress(Channel.SMS, "13900139000");

        assertThat(both.changed(List.of(Channel.EMAIL, Channel.SMS), List.of(own))
                        .chain())
                .containsExactly(MAILBOX, own);
        assertThat(both.changed(List.of(Channel.EMAIL), List.of()).addresses()).containsOnlyKeys(Channel.EMAIL);
    }

    @Test
    void aChannelIsWantedOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContactPreferences(List.of(Channel.SMS, Channel.SMS), Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "SMS, 138 0013 8000, sms:138****8000",
        "EMAIL, Lina@Example.com, email:l***@example.com",
        "WECHAT, oLVPpjqs9BhvzwPj5A-vTYAX3GLc, wechat:oL************************Lc"
    })
    void anAddressPrintsMasked(Channel channel, String typed, String printed) {
        assertThat(new ContactAddress(channel, typed)).hasToString(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "SMS, 0663-1234567",
        "SMS, 12345",
        "EMAIL, lina",
        "EMAIL, lina@example",
        "EMAIL, 'a@b.cn,c@d.cn'",
        "WECHAT, short"
    })
    void whatIsNoAddressOfTheChannelIsRefused(Channel channel, String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContactAddress(channel, typed))
                .withMessageNotContaining(typed);
    }
}
