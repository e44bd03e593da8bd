package onething.domain.notification;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import onething.domain.party.MobileNumber;

/// By which channels a person wants to be notified, and where each of them reaches the person.
///
/// @param wanted the channels in the order in which they are tried; empty for a person who wants no notifications
/// @param addresses the known addresses; a wanted channel without one is skipped
public record ContactPreferences(List<Channel> wanted, Map<Channel, ContactAddress> addresses) {

    /// Of a person who has chosen nothing and has no known address.
    public static final ContactPreferences UNKNOWN = new ContactPreferences(List.of(Channel.values()), Map.of());

    /// @throws IllegalArgumentException if a channel is wanted twice, or an address is kept under another channel
    public ContactPreferences {
        wanted = List.copyOf(wanted);
        addresses = Map.copyOf(addresses);
        if (new HashSet<>(wanted).size() < wanted.size()) {
            throw new IllegalArgumentException("a channel is wanted twice");
        }
        addresses.forEach((channel, address) -> {
            if (address.channel() != channel) {
                throw new IllegalArgumentException("an address of another channel");
            }
        });
    }

    /// Of a person who has chosen nothing, with the number of the form.
    public static ContactPreferences byPhone(Optional<String> number) {
        return number.filter(MobileNumber::isValid)
                .map(valid -> new ContactPreferences(
                        UNKNOWN.wanted(), Map.of(Channel.SMS, new ContactAddress(Channel.SMS, valid))))
                .orElse(UNKNOWN);
    }

    /// The fall-back chain: where to send, in this order.
    public List<ContactAddress> chain() {
        return wanted.stream()
                .flatMap(channel -> Stream.ofNullable(addresses.get(channel)))
                .toList();
    }

    /// Whether the person wants no notifications.
    public boolean declines() {
        return wanted.isEmpty();
    }

    /// Other channels, and other addresses of some of them. The address of a channel that is not wanted is dropped.
    public ContactPreferences changed(List<Channel> nowWanted, List<ContactAddress> changes) {
        var all = new EnumMap<Channel, ContactAddress>(Channel.class);
        all.putAll(addresses);
        changes.forEach(address -> all.put(address.channel(), address));
        all.keySet().retainAll(nowWanted);
        return new ContactPreferences(nowWanted, all);
    }

    /// These preferences, and for the mobile number, if there is none, that of others.
    public ContactPreferences orPhoneOf(ContactPreferences others) {
        var phone = others.addresses().get(Channel.SMS);
        if (phone == null || addresses.containsKey(Channel.SMS)) {
            return this;
        }
        var all = new EnumMap<Channel, ContactAddress>(Channel.class);
        all.putAll(addresses);
        all.put(Channel.SMS, phone);
        return new ContactPreferences(wanted, all);
    }
}
