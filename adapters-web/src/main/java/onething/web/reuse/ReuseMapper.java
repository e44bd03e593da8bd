package onething.web.reuse;

import java.util.List;
import java.util.Set;
import onething.domain.code.MaterialCode;
import onething.domain.reuse.Offer;
import onething.domain.reuse.ReuseConsent;
import onething.web.wire.WireFormat;
import onething.web.wire.WireMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/// Offers, and the consents to take them.
@Mapper(config = WireMapping.class)
public interface ReuseMapper {

    ReuseMapper INSTANCE = Mappers.getMapper(ReuseMapper.class);

    OfferView toView(Offer offer);

    @Mapping(target = "kind", source = "source.kind")
    @Mapping(target = "title", source = "source.title")
    @Mapping(target = "number", source = "source.number")
    @Mapping(target = "issued", source = "source.issued")
    @Mapping(target = "own", expression = "java(consent.source().consentedBy().equals(consent.whose()))")
    @Mapping(target = "at", source = "source.consented")
    ReuseConsentView toView(ReuseConsent consent);

    default List<String> spelt(Set<MaterialCode> codes) {
        return WireFormat.sorted(codes);
    }
}
