package onething.web.me;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.me.DropFavourite;
import onething.application.port.in.me.ListFavourites;
import onething.application.port.in.me.MarkFavourite;
import onething.domain.party.Actor;
import onething.web.wire.EntityTags;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// 我的收藏: the guides and matters that the caller marked.
@RestController
@RequestMapping("/api/v1/me/favourites")
class FavouriteController {

    private final ListFavourites listFavourites;
    private final MarkFavourite markFavourite;
    private final DropFavourite dropFavourite;

    FavouriteController(ListFavourites listFavourites, MarkFavourite markFavourite, DropFavourite dropFavourite) {
        this.listFavourites = listFavourites;
        this.markFavourite = markFavourite;
        this.dropFavourite = dropFavourite;
    }

    @GetMapping
    Mono<ResponseEntity<FavouritesView>> list(Actor who) {
        return listFavourites
                .list(who)
                .map(MeMapper.INSTANCE::toView)
                .collectList()
                .map(FavouritesView::new)
                .map(EntityTags::answer);
    }

    @PostMapping
    Mono<ResponseEntity<FavouriteView>> mark(Actor who, @Valid @RequestBody FavouriteRequest request) {
        return markFavourite
                .mark(new MarkFavourite.Command(who, request.guide(), Optional.ofNullable(request.matter())))
                .map(MeMapper.INSTANCE::toView)
                .map(marked -> ResponseEntity.created(URI.create("/api/v1/me/favourites/" + marked.id()))
                        .body(marked));
    }

    @DeleteMapping("/{favourite}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> drop(Actor who, @PathVariable UUID favourite) {
        return dropFavourite.drop(who, favourite);
    }

    record FavouriteRequest(
            @NotBlank @Size(max = 64) String guide,
            @Nullable @Size(min = 1, max = 64) String matter) {}

    record FavouritesView(List<FavouriteView> items) {}

    record FavouriteView(UUID id, String guide, Optional<String> matter, String title, Instant marked) {}
}
