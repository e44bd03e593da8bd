package onething.domain.notification;

import java.util.UUID;

/// A notification on its way to one address.
///
/// @param id   the same in every attempt and by every channel, so a provider or a person can tell a repeated one
/// @param text what the guide says for its kind
/// @param link opens the page that it is about, for its recipient after a sign-in
public record Notification(UUID id, ContactAddress to, String text, String link) {

    /// The text and the link in one line, as an SMS shows them.
    public String line() {
        return text + link;
    }
}
