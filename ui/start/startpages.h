#pragma once

#include "ui/start/startpage.h"
#include "ui/start/startwish.h"

#include <QDate>

namespace countertop::ui {

class SegmentedControl;

/// Which way to begin, and in which language.
class WelcomePage final : public StartPage
{
    Q_OBJECT

public:
    WelcomePage(const QString &language, bool canRestore, QWidget *parent = nullptr);

signals:
    void newShopWanted();
    void demoWanted();
    void joinWanted();
    void restoreWanted();
    void languageChosen(const QString &language);

private:
    ActionButton *addWay(const char *icon, const QString &word, const QString &hint);
};

/// Name, country, currency, zone and taxes of the shop.
class ShopPage final : public StartPage
{
    Q_OBJECT

public:
    explicit ShopPage(QWidget *parent = nullptr);

    /// Fills *wish*; false with the field in red where something does not fit.
    bool fill(StartWish &wish);

private:
    void takeCountry(int index);

    QLineEdit *m_name;
    QComboBox *m_country;
    QLineEdit *m_currency;
    QLineEdit *m_zone;
    QLineEdit *m_taxRate;
    SegmentedControl *m_taxMode;
};

/// The first person, who may do everything.
class OwnerPage final : public StartPage
{
    Q_OBJECT

public:
    explicit OwnerPage(QWidget *parent = nullptr);

    bool fill(StartWish &wish, const QDate &today);
    /// Wipes what was typed.
    void clear();

private:
    QLineEdit *m_name;
    QLineEdit *m_pin;
    QLineEdit *m_again;
};

/// The owner's recovery code, once; who goes on shows to have it.
class RecoveryPage final : public StartPage
{
    Q_OBJECT

public:
    explicit RecoveryPage(QWidget *parent = nullptr);

    void setCode(const QString &code);
    /// Whether the code was typed; else says that it was not.
    bool isConfirmed();

private:
    QString m_code;
    TextLabel *m_shown;
    QLineEdit *m_typed;
};

/// Where the shop's service is, and the code that lets this till in.
class JoinPage final : public StartPage
{
    Q_OBJECT

public:
    explicit JoinPage(QWidget *parent = nullptr);

    /// Fills *answers*; false with the field in red where something is missing.
    bool fill(JoinAnswers &answers);

private:
    QLineEdit *m_address;
    QLineEdit *m_code;
    QLineEdit *m_pin;
};

/// Who works in the demo shop, with PINs that everybody may know.
class DemoPage final : public StartPage
{
    Q_OBJECT

public:
    explicit DemoPage(const std::vector<DemoPerson> &people, QWidget *parent = nullptr);
};

} // namespace countertop::ui
