package onething.application.port.out.feed;

import onething.domain.feed.CaseRecord;
import onething.domain.feed.PushAnswer;
import onething.domain.feed.Subscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The systems that want records sent to them.
public interface Subscribers {

    Flux<Subscriber> all();

    /// Sends a record once. Every failure is an answer.
    Mono<PushAnswer> send(Subscriber to, CaseRecord told);
}
