package onething.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import onething.application.port.in.staff.ReadPlace;
import onething.domain.account.StaffAccount;
import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

/// The posts of the staff who ask, read once for each session. Every change of a post ends the sessions of its
/// holder, in the statement that stores it
/// ([onething.application.port.out.account.StaffAccounts#change]), and each request first checks that its session
/// lasts ([TrustedIssuers]). So what a session has read holds as long as it lasts, on every node. See
/// docs/decisions/0077-a-session-keeps-its-post.md.
final class PostsOfSessions {

    private static final long MOST = 10_000;

    /// A change that an operator makes in the database by hand ends no session. It counts after this time.
    private static final Duration AT_LONGEST = Duration.ofMinutes(1);

    private final ReadPlace places;
    private final Cache<UUID, StaffAccount> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(AT_LONGEST).build();

    PostsOfSessions(ReadPlace places) {
        this.places = places;
    }

    /// Empty for a person who is suspended or was never a staff member.
    Mono<StaffAccount> read(UUID session, PersonId person) {
        var read = known.getIfPresent(session);
        return read != null && read.id().equals(person)
                ? Mono.just(read)
                : places.read(person).doOnNext(now -> known.put(session, now));
    }
}
