package onething.web.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Who answers for the service, and the licence of its contract, where they are not those of the document
/// that we ship.
///
/// @param contact     the office; never a private person
/// @param licence     the SPDX identifier of the licence that the owner of the service chose
/// @param licenceName its name; the identifier if none is given
@ConfigurationProperties("onething.contract")
record ContractProperties(Optional<String> contact, Optional<String> licence, Optional<String> licenceName) {

    static final ContractProperties AS_SHIPPED =
            new ContractProperties(Optional.empty(), Optional.empty(), Optional.empty());

    /// The document with these.
    Map<String, @Nullable Object> in(Map<String, @Nullable Object> document) {
        var info = new LinkedHashMap<String, @Nullable Object>(Contract.asMap(document.get("info")));
        contact.ifPresent(office -> info.put("contact", Map.of("name", office)));
        licence.ifPresent(spdx -> info.put("license", licence(spdx, licenceName.orElse(spdx))));
        var changed = new LinkedHashMap<String, @Nullable Object>(document);
        changed.put("info", info);
        return changed;
    }

    private static Map<String, Object> licence(String identifier, String name) {
        var licence = new LinkedHashMap<String, Object>();
        licence.put("name", name);
        licence.put("identifier", identifier);
        return licence;
    }
}
