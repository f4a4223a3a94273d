// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.webhook;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.events.delivery.EventSettings;

/**
 * Which addresses events may be sent to: public ones, and those inside networks of the province that an administrator has
 * opened. Everything that the registries of IANA set apart is not public, in IPv6 also what carries such an IPv4 address.
 */
@Component(service = AddressRule.class)
public final class AddressRule {

    private static final Logger LOG = LoggerFactory.getLogger(AddressRule.class);

    private static final List<AddressRange> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .flatMap(text -> AddressRange.parse(text).stream())
            .toList();

    /** Networks whose addresses carry an IPv4 address, and where in them it begins. */
    private record Carrier(AddressRange range, int offset) {}

    private static final List<Carrier> CARRIERS = List.of(
            new Carrier(AddressRange.parse("64:ff9b::/96").orElseThrow(), 12),
            new Carrier(AddressRange.parse("2002::/16").orElseThrow(), 2));

    private static final int IPV4_LENGTH = 4;

    private final List<AddressRange> opened;

    @Activate
    public AddressRule(@Reference EventSettings settings) {
        this(settings.webhookPrivateRanges());
    }

    AddressRule(List<String> ranges) {
        opened = ranges.stream()
                .flatMap(text -> {
                    Optional<AddressRange> range = AddressRange.parse(text);
                    if (range.isEmpty()) {
                        LOG.error("\"{}\" in the setting webhookPrivateRanges is no range of addresses", text);
                    }
                    return range.stream();
                })
                .toList();
    }

    /** Whether it is in a range that an administrator has opened. */
    boolean isOpened(InetAddress address) {
        return opened.stream().anyMatch(range -> range.contains(address.getAddress()));
    }

    /** Whether anybody can be reached there. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return NOT_PUBLIC.stream().noneMatch(range -> range.contains(bytes))
                && CARRIERS.stream()
                        .filter(carrier -> carrier.range().contains(bytes))
                        .map(carrier -> Arrays.copyOfRange(bytes, carrier.offset(), carrier.offset() + IPV4_LENGTH))
                        .allMatch(inner -> NOT_PUBLIC.stream().noneMatch(range -> range.contains(inner)));
    }
}
