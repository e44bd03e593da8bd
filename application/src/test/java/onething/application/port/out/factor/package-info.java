/// What the ports of second factors promise, and their form in memory.
package onething.application.port.out.factor;
