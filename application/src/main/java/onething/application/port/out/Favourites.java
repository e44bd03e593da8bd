package onething.application.port.out;

import java.util.UUID;
import onething.domain.favourite.Favourite;
import onething.domain.party.PersonId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What people marked, by person.
public interface Favourites {

    /// Marks it, unless the person has done so before; gives the mark that stands then.
    Mono<Favourite> add(PersonId whose, Favourite favourite);

    /// A person's, the first marked first.
    Flux<Favourite> of(PersonId whose);

    /// Takes a mark of that person away. Where there is none by that id, nothing changes.
    Mono<Void> remove(PersonId whose, UUID favourite);
}
