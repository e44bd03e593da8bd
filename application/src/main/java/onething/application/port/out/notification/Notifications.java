package onething.application.port.out.notification;

import onething.domain.notification.Channel;
import onething.domain.notification.Notification;
import onething.domain.notification.SendResult;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The providers that deliver notifications.
public interface Notifications {

    /// Gives the channels that are set up. The others are off.
    Flux<Channel> channels();

    /// Makes one attempt, within a limit of time. A failure of the provider is a result, not an error. The same
    /// notification may be sent several times; its id tells the provider that it is the same.
    Mono<SendResult> send(Notification notification);
}
