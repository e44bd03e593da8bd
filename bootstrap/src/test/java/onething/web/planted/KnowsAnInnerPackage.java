package onething.web.planted;

import onething.web.planted.inner.KnowsItsOuterPackage;

public record KnowsAnInnerPackage(KnowsItsOuterPackage circle) {}
