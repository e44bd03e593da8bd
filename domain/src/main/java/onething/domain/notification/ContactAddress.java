package onething.domain.notification;

import java.util.Locale;
import java.util.regex.Pattern;
import onething.domain.party.MobileNumber;
import onething.domain.party.PersonalDataMask;

/// Where a channel reaches a person: an openid of WeChat, a mobile number or an e-mail address. `toString` masks
/// it.
public record ContactAddress(Channel channel, String value) {

    /// The longest address of a mailbox (RFC 5321).
    public static final int LONGEST = 254;

    private static final Pattern OPEN_ID = Pattern.compile("[A-Za-z0-9_-]{16,64}");
    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9_+-]+(?:\\.[A-Za-z0-9_+-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}");

    /// @throws IllegalArgumentException if the channel has no such addresses
    public ContactAddress {
        value = normal(channel, value);
        if (!fits(channel, value)) {
            throw new IllegalArgumentException("not an address of this channel");
        }
    }

    /// The address with only its first and last characters, for others than its owner.
    public String masked() {
        return switch (channel) {
            case SMS -> new MobileNumber(value).toString();
            case WECHAT -> PersonalDataMask.ends(value, 2, 2);
            case EMAIL -> {
                int at = value.indexOf('@');
                yield value.charAt(0) + "***" + value.substring(at);
            }
        };
    }

    @Override
    public String toString() {
        return channel.wireName() + ":" + masked();
    }

    private static String normal(Channel channel, String typed) {
        return switch (channel) {
            case SMS -> MobileNumber.normal(typed);
            case WECHAT -> typed.strip();
            case EMAIL -> typed.strip().toLowerCase(Locale.ROOT);
        };
    }

    private static boolean fits(Channel channel, String normal) {
        return switch (channel) {
            case SMS -> MobileNumber.isValid(normal);
            case WECHAT -> OPEN_ID.matcher(normal).matches();
            case EMAIL -> normal.length() <= LONGEST && EMAIL.matcher(normal).matches();
        };
    }
}
