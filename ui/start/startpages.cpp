#include "ui/start/startpages.h"

#include "core/base/businessday.h"
#include "core/base/currency.h"
#include "core/domain/people/pinpolicy.h"
#include "core/domain/ticket/entry.h"
#include "ui/start/countries.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/look.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QTimeZone>
#include <QVBoxLayout>

namespace countertop::ui {

namespace {

constexpr std::int64_t wholeRate = 100'000; ///< 100 per cent in thousandths

constexpr int codeLength = 10;

struct Language
{
    const char *code;
    const char *word; ///< in itself
};

constexpr Language languages[] = { { "en", "English" }, { "de", "Deutsch" } };

/// As a person may type it: without hyphens and blanks, O for 0, I and L for 1.
QString plainCode(const QString &typed)
{
    QString plain;
    for (const QChar letter : typed.toUpper()) {
        if (letter.isLetterOrNumber()) {
            plain.append(letter == u'O' ? u'0' : letter == u'I' || letter == u'L' ? u'1' : letter);
        }
    }
    return plain;
}

QString roleWord(const QString &role)
{
    return role == QStringLiteral("cashier") ? DemoPage::tr("cashier")
        : role == QStringLiteral("manager")  ? DemoPage::tr("manager")
        : role == QStringLiteral("owner")    ? DemoPage::tr("owner")
                                             : DemoPage::tr("store staff");
}

QString pinSentence(const Error &error)
{
    return error.code.is(PinError::TooShort) || error.code.is(PinError::NotDigits)
        ? OwnerPage::tr("A PIN has 6 digits or more.")
        : OwnerPage::tr("This PIN is too easy to guess: no date, no run, no repetition.");
}

} // namespace

std::string_view errorFeature(StartError)
{
    return "start";
}

WelcomePage::WelcomePage(const QString &language, bool canRestore, QWidget *parent)
    : StartPage(tr("Welcome to Countertop"),
                tr("There is no shop on this computer yet. How do you want to begin?"),
                parent)
{
    auto *choice = new SegmentedControl(tr("Language"), this);
    int current = 0;
    for (const Language &row : languages) {
        if (language == QLatin1StringView(row.code)) {
            current = choice->count();
        }
        choice->addSegment(QString::fromUtf8(row.word));
    }
    choice->setCurrent(current);
    body()->addWidget(choice);
    connect(choice, &SegmentedControl::chosen, this, [this](int index) {
        emit languageChosen(QString::fromLatin1(languages[index].code));
    });
    auto *make = addWay("store", tr("Make a new shop"), tr("Name, taxes, your PIN. Two minutes."));
    connect(make, &ActionButton::clicked, this, &WelcomePage::newShopWanted);
    auto *demo = addWay("graduation-cap",
                        tr("Try the demo shop"),
                        tr("300 products, people and customers. Nothing of it is real."));
    connect(demo, &ActionButton::clicked, this, &WelcomePage::demoWanted);
    auto *join = addWay("monitor",
                        tr("Join a shop as another till"),
                        tr("With the address and the code of the shop's service."));
    connect(join, &ActionButton::clicked, this, &WelcomePage::joinWanted);
    if (canRestore) {
        auto *restore = addWay("history",
                               tr("Restore from a backup"),
                               tr("The shop as it was when the backup was written."));
        connect(restore, &ActionButton::clicked, this, &WelcomePage::restoreWanted);
    }
    setFirstFocus(make);
}

ActionButton *WelcomePage::addWay(const char *icon, const QString &word, const QString &hint)
{
    auto *way = new ActionButton(Icon(QString::fromLatin1(icon)), word, this);
    way->setButtonSize(ButtonSize::Normal);
    way->setArrangement(ButtonArrangement::Spread);
    way->setSecondLine(hint);
    body()->addWidget(way);
    return way;
}

ShopPage::ShopPage(QWidget *parent)
    : StartPage(tr("Your shop"), tr("All of it but the currency can be changed later."), parent)
    , m_name(addField(tr("Name of the shop"), tr("As it stands on the receipt")))
    , m_taxMode(new SegmentedControl(tr("Prices"), this))
{
    QStringList names;
    for (const Country &country : countries()) {
        names << countryName(country);
    }
    m_country = addChoice(tr("Country"), names);
    beginPair();
    m_currency = addField(tr("Currency"), QStringLiteral("EUR"));
    m_zone = addField(tr("Time zone"), QStringLiteral("Europe/Berlin"));
    m_taxRate = addField(tr("Standard tax in percent"), QStringLiteral("19"));
    QStringList zones;
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds()) {
        zones << QString::fromLatin1(zone);
    }
    auto *completer = new QCompleter(zones, m_zone);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_zone->setCompleter(completer);
    m_taxMode->addSegment(tr("Prices include tax"));
    m_taxMode->addSegment(tr("Tax is added"));
    body()->addWidget(m_taxMode);
    connect(m_country, &QComboBox::currentIndexChanged, this, &ShopPage::takeCountry);
    m_country->setCurrentIndex(likelyCountry());
    takeCountry(m_country->currentIndex());
    addBack(tr("Back"));
    setOn(tr("Go on"));
}

void ShopPage::takeCountry(int index)
{
    const Country &country = countries().at(static_cast<std::size_t>(index));
    m_currency->setText(QString::fromLatin1(country.currency));
    m_zone->setText(QString::fromLatin1(country.zone));
    m_taxRate->setText(QString::fromLatin1(country.taxRate));
    m_taxMode->setCurrent(country.isTaxIncluded ? 0 : 1);
}

bool ShopPage::fill(StartWish &wish)
{
    wish.shopName = m_name->text().trimmed();
    wish.currency = m_currency->text().trimmed().toUpper();
    wish.zone = m_zone->text().trimmed();
    wish.taxRate = m_taxRate->text().trimmed().replace(u',', u'.');
    wish.isTaxIncluded = m_taxMode->current() == 0;
    if (wish.shopName.isEmpty()) {
        refuse(m_name, tr("Type the name of the shop."));
        return false;
    }
    if (!Currency::fromCode(wish.currency)) {
        refuse(m_currency, tr("Type the three letters of a currency, such as EUR."));
        return false;
    }
    if (!Zone::fromName(wish.zone)) {
        refuse(m_zone, tr("Choose a time zone, such as Europe/Berlin."));
        return false;
    }
    const auto rate = parseQuantity(wish.taxRate);
    if (!rate || *rate > wholeRate) {
        refuse(m_taxRate, tr("Type a rate from 0 to 100, such as 19 or 8.875."));
        return false;
    }
    return true;
}

OwnerPage::OwnerPage(QWidget *parent)
    : StartPage(
        tr("You"),
        tr("The first person may do everything. More people are added later under Manager."),
        parent)
    , m_name(addField(tr("Your name"), tr("As colleagues call you")))
{
    beginPair();
    m_pin = addField(tr("PIN"), tr("6 digits or more"));
    m_again = addField(tr("The PIN again"));
    for (QLineEdit *field : { m_pin, m_again }) {
        field->setEchoMode(QLineEdit::Password);
        field->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData);
        field->setMaxLength(PinPolicy::lengthMost);
    }
    addBack(tr("Back"));
    setOn(tr("Make the shop"));
}

bool OwnerPage::fill(StartWish &wish, const QDate &today)
{
    wish.owner = m_name->text().trimmed();
    wish.ownerPin = m_pin->text();
    if (wish.owner.isEmpty()) {
        refuse(m_name, tr("Type your name."));
        return false;
    }
    const auto allowed = checkPin(wish.ownerPin, { today, QStringLiteral("1") });
    if (!allowed) {
        refuse(m_pin, pinSentence(allowed.error()));
        return false;
    }
    if (m_again->text() != wish.ownerPin) {
        refuse(m_again, tr("The two PINs are not the same."));
        return false;
    }
    return true;
}

void OwnerPage::clear()
{
    m_pin->clear();
    m_again->clear();
}

RecoveryPage::RecoveryPage(QWidget *parent)
    : StartPage(tr("Your recovery code"),
                tr("If you ever forget your PIN, this code sets a new one. Write it down and keep "
                   "it away from the till. It is shown this once."),
                parent)
    , m_shown(new TextLabel(QString(), TypeStep::Title, Weight::Bold, ColorRole::Text, this))
{
    m_shown->setAccessibleName(tr("Recovery code"));
    m_shown->setTextInteractionFlags(Qt::NoTextInteraction);
    m_shown->setLayoutDirection(Qt::LeftToRight);
    body()->addWidget(m_shown);
    m_typed = addField(tr("Type the code as you wrote it down"));
    setFirstFocus(m_typed);
    addBack(tr("Break off"));
    setOn(tr("Open the shop"));
}

void RecoveryPage::setCode(const QString &code)
{
    m_code = code;
    m_shown->setText(code);
    m_shown->setAccessibleDescription(code);
    m_typed->clear();
}

bool RecoveryPage::isConfirmed()
{
    if (plainCode(m_typed->text()) == plainCode(m_code)) {
        return true;
    }
    refuse(m_typed, tr("That is not the code above. Compare letter by letter."));
    return false;
}

JoinPage::JoinPage(QWidget *parent)
    : StartPage(
        tr("Another till of your shop"),
        tr("Whoever looks after the shop's service makes a code that lets this till in. It is "
           "good for ten minutes."),
        parent)
    , m_address(addField(tr("Address of the service"), QStringLiteral("https://shop.example:8443")))
    , m_code(addField(tr("Code"), QStringLiteral("7K2MQ-9XW4T")))
    , m_pin(addField(tr("Pin of the service"), tr("Where it says one when it starts")))
{
    for (QLineEdit *field : { m_address, m_code, m_pin }) {
        field->setLayoutDirection(Qt::LeftToRight); // in every language
    }
    setFirstFocus(m_address);
    addBack(tr("Back"));
    setOn(tr("Join"));
}

bool JoinPage::fill(JoinAnswers &answers)
{
    answers = { m_address->text().trimmed(), m_code->text().trimmed(), m_pin->text().trimmed() };
    if (answers.address.isEmpty()) {
        refuse(m_address, tr("Type where the shop's service listens."));
        return false;
    }
    if (plainCode(answers.code).size() != codeLength) {
        refuse(m_code, tr("A code has ten letters and digits."));
        return false;
    }
    return true;
}

DemoPage::DemoPage(const std::vector<DemoPerson> &people, QWidget *parent)
    : StartPage(tr("The demo shop"),
                tr("Ufergarten, a farm shop with a café. Sign in as anybody; these PINs are for "
                   "everybody to know."),
                parent)
{
    for (const DemoPerson &person : people) {
        auto *line = new TextLabel(
            tr("%1 · %2 · PIN %3").arg(person.name, roleWord(person.role), person.pin),
            TypeStep::Control,
            Weight::Regular,
            ColorRole::Text,
            this);
        body()->addWidget(line);
    }
    addBack(tr("Back"));
    setFirstFocus(setOn(tr("Make the demo shop")));
}

} // namespace countertop::ui
