package onething.application.port.out;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.IdempotencyKey;
import onething.domain.announcement.Announcement;
import onething.domain.announcement.Announcement.Mark;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class InMemoryAnnouncements implements Announcements {

    private final List<Announcement> stored = new ArrayList<>();
    private final Map<List<Object>, Made> requests = new HashMap<>();

    private record Made(UUID announcement, String content) {}

    @Override
    public Mono<Announcement> publish(Announcement announcement, IdempotencyKey key) {
        return Mono.fromSupplier(() -> {
            var made = requests.get(List.<Object>of(key.owner(), key.key()));
            if (made == null) {
                requests.put(List.of(key.owner(), key.key()), new Made(announcement.id(), key.content()));
                stored.add(announcement);
                return announcement;
            }
            key.requireSame(made.content());
            return stored.stream()
                    .filter(each -> each.id().equals(made.announcement()))
                    .findFirst()
                    .orElseThrow();
        });
    }

    @Override
    public Flux<Announcement> all() {
        return Flux.defer(() -> Flux.fromIterable(List.copyOf(stored)))
                .sort(Comparator.comparing(
                                (Announcement each) -> each.published().at())
                        .thenComparing(Announcement::id)
                        .reversed());
    }

    @Override
    public Flux<Announcement> shownOn(LocalDate day) {
        return Flux.defer(() -> Flux.fromIterable(List.copyOf(stored)))
                .filter(each -> each.isShownOn(day))
                .sort(Comparator.comparing(Announcement::from)
                        .thenComparing(Announcement::id)
                        .reversed())
                .take(100);
    }

    @Override
    public Mono<Announcement> withdraw(UUID announcement, Mark mark) {
        return Flux.defer(() -> Flux.fromIterable(List.copyOf(stored)))
                .filter(each -> each.id().equals(announcement))
                .next()
                .map(found -> {
                    var withdrawn = withdrawn(found, mark);
                    stored.set(stored.indexOf(found), withdrawn);
                    return withdrawn;
                });
    }

    /// Withdrawing twice changes nothing.
    public static Announcement withdrawn(Announcement announcement, Mark mark) {
        return new Announcement(
                announcement.id(),
                announcement.title(),
                announcement.text(),
                announcement.from(),
                announcement.until(),
                announcement.published(),
                announcement.withdrawn().or(() -> Optional.of(mark)));
    }
}
