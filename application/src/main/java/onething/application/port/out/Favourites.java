package onething.application.port.out;

import java.util.UUID;
import onething.domain.favourite.Favourite;
import onething.domain.party.PersonId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The favourites of each person.
public interface Favourites {

    /// Adds the favourite unless the person has it already; gives the stored one.
    Mono<Favourite> add(PersonId whose, Favourite favourite);

    /// Gives a person's favourites, the oldest first.
    Flux<Favourite> of(PersonId whose);

    /// Removes a favourite of that person. An unknown id changes nothing.
    Mono<Void> remove(PersonId whose, UUID favourite);
}
