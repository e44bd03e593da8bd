package onething.application.service.upload;

import onething.application.port.in.reuse.ListOffers;
import onething.domain.reuse.Offer;
import reactor.core.publisher.Flux;

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
                .requestedIfAny(query.who(), query.bundle())
                .flatMapMany(request -> finder.find(query.who(), request))
                .map(OfferFinder.Offered::offer);
    }
}
