// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.screen;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.sen.indicators.api.MeasureUnit;

/** Where the points and lines of values over time lie in a drawing; the template draws and escapes them. */
public final class LineChart {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 240;
    /** The area of the drawing that has the lines. */
    public static final int LEFT = 64;

    public static final int RIGHT = WIDTH - 14;
    public static final int TOP = 14;
    public static final int BOTTOM = HEIGHT - 30;

    private static final int GRID_LINES = 4;
    private static final int MOST_LABELS = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Optional<BigDecimal>> values;
    private final double least;
    private final double most;

    private LineChart(List<Optional<BigDecimal>> values, double least, double most) {
        this.values = List.copyOf(values);
        this.least = least;
        this.most = most;
    }

    /** A value in the drawing. */
    public record Point(int index, String x, String y) {}

    /** A line across, with the value that it stands for. */
    public record GridLine(String y, BigDecimal value) {}

    /**
     * A name of a period below.
     *
     * @param minor left out where the drawing is small
     */
    public record Label(int index, String x, String anchor, boolean minor) {}

    /** @param values of periods, in order; empty where there is none, and where the line is broken */
    public static LineChart of(List<Optional<BigDecimal>> values, MeasureUnit unit) {
        List<BigDecimal> known = values.stream().flatMap(Optional::stream).toList();
        BigDecimal highest = known.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        BigDecimal lowest = known.stream()
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO)
                .min(BigDecimal.ZERO);
        boolean percent = unit == MeasureUnit.PERCENT && highest.compareTo(HUNDRED) <= 0;
        BigDecimal top = percent ? HUNDRED : round(highest.max(BigDecimal.ZERO));
        return new LineChart(values, round(lowest.negate()).negate().doubleValue(), top.doubleValue());
    }

    public boolean isEmpty() {
        return values.stream().allMatch(Optional::isEmpty);
    }

    public List<Point> points() {
        return IntStream.range(0, values.size())
                .filter(index -> values.get(index).isPresent())
                .mapToObj(index -> new Point(
                        index, x(index), y(values.get(index).orElseThrow().doubleValue())))
                .toList();
    }

    /** Lines through neighbouring points, each as a list of coordinates; a point alone has none. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        for (int index = 0; index <= values.size(); index++) {
            if (index < values.size() && values.get(index).isPresent()) {
                line.add(x(index) + "," + y(values.get(index).get().doubleValue()));
                continue;
            }
            if (line.size() > 1) {
                lines.add(String.join(" ", line));
            }
            line.clear();
        }
        return lines;
    }

    public List<GridLine> grid() {
        return IntStream.rangeClosed(0, GRID_LINES)
                .mapToObj(step -> {
                    double value = least + (most - least) * step / GRID_LINES;
                    return new GridLine(y(value), new BigDecimal(value, MathContext.DECIMAL32));
                })
                .toList();
    }

    /** At most seven names, the last one among them, so that they do not meet. */
    public List<Label> labels() {
        int step = Math.max(1, (int) Math.ceil(values.size() / (double) MOST_LABELS));
        int last = values.size() - 1;
        return IntStream.rangeClosed(0, last)
                .filter(index -> (last - index) % step == 0)
                .mapToObj(index -> new Label(index, x(index), anchor(index, last), (last - index) / step % 2 == 1))
                .toList();
    }

    private static String anchor(int index, int last) {
        if (index == last && last > 0) {
            return "end";
        }
        return index == 0 ? "start" : "middle";
    }

    private String x(int index) {
        double share = values.size() == 1 ? 0.5 : index / (double) (values.size() - 1);
        return number(LEFT + share * (RIGHT - LEFT));
    }

    private String y(double value) {
        double share = most > least ? (value - least) / (most - least) : 0;
        return number(BOTTOM - share * (BOTTOM - TOP));
    }

    private static String number(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }

    /** The next number of the form 1, 2, 4, 5, 8 or 10 times a power of ten, so that quarters of it are short. */
    private static BigDecimal round(BigDecimal value) {
        if (value.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        int power = value.precision() - value.scale() - 1;
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(power);
        BigDecimal times = value.divide(unit, MathContext.DECIMAL64);
        for (int nice : new int[] {1, 2, 4, 5, 8, 10}) {
            if (times.compareTo(BigDecimal.valueOf(nice)) <= 0) {
                BigDecimal rounded = unit.multiply(BigDecimal.valueOf(nice));
                return rounded.max(BigDecimal.valueOf(GRID_LINES)).setScale(Math.max(0, -power), RoundingMode.UP);
            }
        }
        return unit.multiply(BigDecimal.TEN);
    }
}
