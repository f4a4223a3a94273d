// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.support;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.framework.Bundle;
import vn.sen.kernel.api.LocalizedText;
import vn.sen.kernel.api.ModuleExtender;
import vn.sen.kernel.api.Problem;

/** An extender that does what the test says and remembers what it was asked. */
public final class FakeExtender implements ModuleExtender {

    public final AtomicBoolean settled = new AtomicBoolean(true);
    /** Is done each time the kernel asks whether the extender is settled. */
    public final AtomicReference<Runnable> whenAsked = new AtomicReference<>(() -> {});

    public final AtomicBoolean content = new AtomicBoolean(true);
    public final CountDownLatch draining = new CountDownLatch(1);
    public final CountDownLatch drained;
    public final List<String> asked = new ArrayList<>();

    private FakeExtender(int toDrain) {
        drained = new CountDownLatch(toDrain);
    }

    public static FakeExtender atEase() {
        return new FakeExtender(0);
    }

    /** One whose draining lasts until {@link #drained} is counted down. */
    public static FakeExtender busy() {
        return new FakeExtender(1);
    }

    @Override
    public List<String> foresee(Path bundleFile) {
        return List.of("create the tables of " + bundleFile.getFileName());
    }

    @Override
    public List<Problem> problems(Bundle bundle) {
        return content.get()
                ? List.of()
                : List.of(new Problem("migration-failed", new LocalizedText("Lỗi", "V1__tables.sql failed")));
    }

    @Override
    public boolean settled(Bundle bundle) {
        whenAsked.get().run();
        return settled.get();
    }

    @Override
    public void drain(String module, Collection<Bundle> bundles, Duration bound) throws InterruptedException {
        boolean running = bundles.stream().allMatch(bundle -> bundle.getState() == Bundle.ACTIVE);
        asked.add("drain " + module + " while " + (running ? "running" : "stopped"));
        draining.countDown();
        if (!drained.await(bound.toNanos(), java.util.concurrent.TimeUnit.NANOSECONDS)) {
            asked.add("gave up");
        }
    }
}
