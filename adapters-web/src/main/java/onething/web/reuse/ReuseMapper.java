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

    @Mapping(target = "kind", source = "what.kind")
    @Mapping(target = "reference", source = "what.reference")
    @Mapping(target = "title", source = "what.title")
    @Mapping(target = "number", source = "what.number")
    @Mapping(target = "issuer", source = "what.issuer")
    @Mapping(target = "issued", source = "what.issued")
    OfferView toView(Offer offer);

    @Mapping(target = "kind", source = "what.kind")
    @Mapping(target = "title", source = "what.title")
    @Mapping(target = "number", source = "what.number")
    @Mapping(target = "issuer", source = "what.issuer")
    @Mapping(target = "issued", source = "what.issued")
    @Mapping(target = "own", expression = "java(consent.consentedBy().equals(consent.whose()))")
    ReuseConsentView toView(ReuseConsent consent);

    default List<String> spelt(Set<MaterialCode> codes) {
        return WireFormat.sorted(codes);
    }
}
