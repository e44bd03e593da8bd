package onething.persistence.relational.notification;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import onething.application.port.out.notification.Notifications;
import onething.application.service.TestClock;
import onething.domain.notification.Channel;
import onething.domain.notification.Notification;
import onething.domain.notification.SendResult;
import onething.persistence.relational.TestPostgres;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// A program that relays notifications until a test kills it. It says a dot before and after each call to the
/// outbox and to the provider.
final class KilledRelay {

    private KilledRelay() {}

    /// @param arguments the address of the provider, and what time it is
    public static void main(String[] arguments) {
        var began = Instant.parse(arguments[1]);
        long start = System.nanoTime();
        var dots = new Dots();
        var relay = RelayFixture.relay(
                new CallSteps.Outbox(new R2dbcNotificationOutbox(TestPostgres.database()), dots),
                new CallSteps.Provider(new Provider(URI.create(arguments[0])), dots),
                new R2dbcContacts(TestPostgres.database(), TestPostgres.reporterCipher()),
                new TestClock(() -> began.plusNanos(System.nanoTime() - start)));
        while (true) {
            relay.relay().block();
        }
    }

    private static final class Dots implements CallSteps {

        @Override
        public <T> Mono<T> call(String name, Mono<T> work) {
            return Mono.defer(() -> {
                dot();
                return work.doFinally(_ -> dot());
            });
        }

        private static void dot() {
            System.out.print('.');
            System.out.flush();
        }
    }

    /// Sends the id of a notification over HTTP.
    private record Provider(HttpClient http, URI address) implements Notifications {

        private static final Duration PATIENCE = Duration.ofMinutes(1);

        Provider(URI address) {
            this(HttpClient.newBuilder().connectTimeout(PATIENCE).build(), address);
        }

        @Override
        public Flux<Channel> channels() {
            return Flux.just(Channel.SMS);
        }

        @Override
        public Mono<SendResult> send(Notification notification) {
            var id = notification.id().toString();
            var request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .POST(BodyPublishers.ofString(id))
                    .build();
            return Mono.fromFuture(() -> http.sendAsync(request, BodyHandlers.discarding()))
                    .map(_ -> new SendResult.Accepted("p-" + id));
        }
    }
}
