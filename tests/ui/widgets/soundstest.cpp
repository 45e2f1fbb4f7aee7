#include "tests/support/checked.h"

#include <QFile>
#include <QtEndian>

#include <cmath>
#include <vector>

namespace countertop::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int headerBytes = 44;

struct Wave
{
    int channels = 0;
    int bits = 0;
    int rate = 0;
    std::vector<qint16> samples;

    int milliseconds() const { return static_cast<int>(samples.size()) * 1000 / rate; }
    int peak() const
    {
        int highest = 0;
        for (const qint16 sample : samples) {
            highest = std::max(highest, std::abs(static_cast<int>(sample)));
        }
        return highest;
    }
    /// Rising zero crossings a second in the first *ms*.
    int hertz(int ms) const
    {
        const std::size_t count = static_cast<std::size_t>(rate * ms / 1000);
        int crossings = 0;
        for (std::size_t i = 1; i < count; ++i) {
            crossings += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
        }
        return crossings * 1000 / ms;
    }
};

Wave read(const QString &name)
{
    QFile file(QStringLiteral(CT_SOURCE_DIR "/resources/sounds/") + name + u".wav"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QByteArray bytes = file.readAll();
    Wave wave;
    wave.channels = qFromLittleEndian<qint16>(bytes.constData() + 22);
    wave.rate = qFromLittleEndian<qint32>(bytes.constData() + 24);
    wave.bits = qFromLittleEndian<qint16>(bytes.constData() + 34);
    for (qsizetype i = headerBytes; i + 1 < bytes.size(); i += 2) {
        wave.samples.push_back(qFromLittleEndian<qint16>(bytes.constData() + i));
    }
    return wave;
}

} // namespace

class SoundsTest : public tests::Checked
{
    Q_OBJECT

private Q_SLOTS:
    void everySoundIsSixteenBitsAndNotClipped()
    {
        for (const QString &name : { u"accepted"_s,
                                     u"refused"_s,
                                     u"attention"_s,
                                     u"attentionlouder"_s,
                                     u"draweropen"_s,
                                     u"done"_s }) {
            const Wave wave = read(name);
            QVERIFY2(wave.bits == 16 && wave.channels == 1, qPrintable(name));
            QVERIFY2(wave.peak() > 8000 && wave.peak() < 32767, qPrintable(name));
        }
    }
    void acceptedIsShortAndHigh()
    {
        const Wave wave = read(u"accepted"_s);
        QCOMPARE(wave.milliseconds(), 60);
        QVERIFY(std::abs(wave.hertz(60) - 1900) < 60);
    }
    void refusedIsLowAndTwice()
    {
        const Wave wave = read(u"refused"_s);
        QVERIFY(std::abs(wave.milliseconds() - (2 * 180 + 90)) <= 1);
        QVERIFY(std::abs(wave.hertz(180) - 330) < 12);
        QCOMPARE(wave.samples[static_cast<std::size_t>(wave.rate * 225 / 1000)],
                 0); // the rest between
    }
    void attentionLastsHalfASecondAndGrowsBySixDecibels()
    {
        const Wave usual = read(u"attention"_s);
        const Wave louder = read(u"attentionlouder"_s);
        QVERIFY(std::abs(usual.milliseconds() - 500) <= 1);
        const double decibels = 20 * std::log10(static_cast<double>(louder.peak()) / usual.peak());
        QVERIFY(std::abs(decibels - 6.0) < 0.1);
    }
};

CT_TEST_CLASS(SoundsTest)

} // namespace countertop::ui

#include "soundstest.moc"
