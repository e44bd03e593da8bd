package onething.identity.yuexinqian;

import java.net.URI;

/// Where 粤信签 is: configured, or wherever local mode has put its stub.
public record YuexinqianAddress(URI value) {}
