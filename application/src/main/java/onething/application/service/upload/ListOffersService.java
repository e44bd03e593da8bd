package onething.application.service.upload;

import onething.application.port.in.reuse.ListOffers;
import onething.domain.refusal.Refusal.BundleSubmitted;
import onething.domain.refusal.Refused;
import onething.domain.reuse.Offer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// See [ListOffers].
public final class ListOffersService implements ListOffers {

    private final MaterialAdmission admission;
    private final OfferFinder finder;

    public ListOffersService(MaterialAdmission admission, OfferFinder finder) {
        this.admission = admission;
        this.finder = finder;
    }

    @Override
    public Flux<Offer> list(Query query) {
        return admission
                .requested(query.who(), query.bundle())
                .onErrorResume(ListOffersService::nothingIsRequested, _ -> Mono.empty())
                .flatMapMany(request -> finder.find(query.who(), request))
                .map(OfferFinder.Offered::offer);
    }

    private static boolean nothingIsRequested(Throwable failure) {
        return failure instanceof Refused refused && refused.refusal() instanceof BundleSubmitted;
    }
}
