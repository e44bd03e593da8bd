package onething.web.planted.inner;

import onething.web.planted.KnowsAnInnerPackage;

public record KnowsItsOuterPackage(KnowsAnInnerPackage circle) {}
