/// What is decided about a request before its path matters: whether it is HTTP, and whether its headers
/// and its address can be read.
///
/// | to learn                                              | read                |
/// |-------------------------------------------------------|---------------------|
/// | what the server itself refuses, answered as a problem | [BareRefusals]      |
/// | which headers and characters are accepted             | [FirewallRules]     |
/// | what an address and a header must be                  | [ReadableRequests]  |
/// | how a header that is not ASCII is read                | [HeaderText]        |
@NullMarked
package onething.web.edge;

import org.jspecify.annotations.NullMarked;
