// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.events.api.EventType;
import vn.sen.events.log.EventLog;
import vn.sen.events.publish.DeclaredTypes;
import vn.sen.web.api.Fault;

/** Finds what is wrong with an order before anything is stored. Addresses are checked again whenever something is sent. */
@Component(service = OrderCheck.class)
public final class OrderCheck {

    private static final int MOST_PORT = 65_535;

    private final AddressRule addresses;
    private final DeclaredTypes types;
    private final EventLog log;

    @Activate
    public OrderCheck(@Reference AddressRule addresses, @Reference DeclaredTypes types, @Reference EventLog log) {
        this.addresses = addresses;
        this.types = types;
        this.log = log;
    }

    /** Everything that is wrong. @param before types that the subscription has already */
    List<Fault> faults(WebhookOrder order, Set<String> before) {
        List<Fault> faults = new ArrayList<>();
        length("/name", order.name(), WebhookOrder.MOST_NAME, faults);
        length("/target", order.target(), WebhookOrder.MOST_TARGET, faults);
        if (faults.stream().noneMatch(fault -> fault.pointer().equals("/target"))) {
            target(order.target()).ifPresent(faults::add);
        }
        if (order.types().isEmpty()) {
            faults.add(Fault.of("/types", "webhook-types-missing"));
        }
        Set<String> declared = types.all().stream().map(EventType::name).collect(Collectors.toSet());
        for (int i = 0; i < order.types().size(); i++) {
            String type = order.types().get(i);
            if (!declared.contains(type) && !before.contains(type) && !published(type)) {
                faults.add(Fault.of("/types/" + i, "event-type-unknown", type));
            }
        }
        return faults;
    }

    private boolean published(String type) {
        EventLog.Filter ofType = new EventLog.Filter(Optional.of(type), Optional.empty());
        return !log.newest(ofType, Optional.empty(), 1).isEmpty();
    }

    private static void length(String pointer, String text, int most, List<Fault> faults) {
        if (text.isEmpty()) {
            faults.add(Fault.of(pointer, "webhook-text-missing"));
        } else if (text.length() > most) {
            faults.add(Fault.of(pointer, "webhook-text-too-long", most, text.length()));
        }
    }

    private Optional<Fault> target(String text) {
        Optional<URI> uri = address(text);
        if (uri.isEmpty()) {
            return Optional.of(Fault.of("/target", "webhook-target-format"));
        }
        try {
            InetAddress[] found = InetAddress.getAllByName(uri.get().getHost());
            if (Arrays.stream(found).anyMatch(addresses::isOpened)) {
                return Optional.empty();
            }
            if (Arrays.stream(found).noneMatch(AddressRule::isPublic)) {
                return Optional.of(
                        Fault.of("/target", "webhook-address-refused", uri.get().getHost()));
            }
            return uri.get().getScheme().equalsIgnoreCase("https")
                    ? Optional.empty()
                    : Optional.of(Fault.of("/target", "webhook-not-encrypted"));
        } catch (UnknownHostException unknown) {
            return Optional.of(
                    Fault.of("/target", "webhook-name-unknown", uri.get().getHost()));
        }
    }

    private static Optional<URI> address(String text) {
        try {
            URI uri = new URI(text);
            boolean scheme = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            boolean plain = uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
            boolean ascii = text.chars().allMatch(letter -> letter > ' ' && letter < 0x7f);
            return scheme && plain && ascii && uri.getPort() != 0 && uri.getPort() <= MOST_PORT
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
