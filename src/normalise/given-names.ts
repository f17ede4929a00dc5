/** Given names common in Europe, folded: with those of the decision-makers they help to tell a private person's name from an organisation's. */
export const commonGivenNames: ReadonlySet<string> = new Set(
  `
    aaron adam adrian adriana agata agnes agnieszka alain alan albert alberto alejandro aleksandra alessandra alessandro alessia alex alexander alexandra
    alexandre alexis alfonso alfred alice alina alison amanda amelie ana anastasia anders andrea andreas andrei andrej andres andrew andrzej angela angelo
    anita anja anke ann anna annalisa anne annette annika anthony antje antoine anton antonella antonio antonios apostolos arnaud arne arnold artur arturo arturo
    astrid attila august aurelie axel balazs barbara bart bartosz bas beata beate beatrice beatriz ben benedict benedikt benjamin benoit bernadette
    bernard bernd bernhard bert birgit bjorn blanca bogdan boris brian brigitte bruno camille carina carl carla carlo carlos carmen carolina caroline
    catarina catherine cecile cecilia celine charles charlotte chiara chloe chris christa christel christian christiane christina christine christof
    christoph christophe christopher claire clara claude claudia claudio claus clemens clement colette colin constantin cornelia cristian cristiana
    cristina cyril dagmar damien daniel daniela daniele danielle danuta dario dave david davide deborah delphine denis denise derek diana diane didier
    diego dieter dimitri dimitrios dimitris dirk dominik dominique donald dora doris dorota dorothea dorothee dragan duncan edgar edith eduard eduardo
    edward eileen eleanor elena eleonora eli elias elisa elisabeth elise elizabeth ella ellen elodie elsa emanuel emanuele emil emilia emilie emily emma
    emmanuel enrico eric erica erich erik erika ernst esther etienne eugen eugene eva evelyn fabian fabien fabio fabrice fabrizio federica federico felix
    ferdinand fernando filip filippo fiona flavia florence florent florian francesca francesco francis francisco franck francois francoise frank franz
    frederic frederik fritz gabor gabriel gabriela gabriele gareth gary gavin geert georg george georges georgios gerald gerard gerd gerhard gert giacomo
    gianluca gianni gilles gina giorgio giovanna giovanni gisela giulia giulio giuseppe gordon graham greg gregor gregory grzegorz guido guillaume gunnar
    gunter guy hanna hannah hannes hans harald harry heather heidi heike heiko heinrich heinz helen helena helene helga helmut hendrik henri henrik henry
    herbert hermann herve holger hubert hugh hugo ian ignacio igor ilaria ilona ines inga inge ingo ingrid irena irene irina iris isabel isabella isabelle
    istvan ivan ivana ivo jack jackie jacob jacqueline jacques jakob jakub james jan jana jane janet janine jaroslav jason javier jean jeanne jeff
    jennifer jens jeremy jeroen jerome jessica jill jim jiri joachim joan joanna joao joaquin joe joel johan johanna johannes john johnny jolanta jon
    jonas jonathan joost jordi jorg jorge joris jose josef joseph josephine juan judith jules julia julian julie julien jurgen justin justyna kai kamil
    karel karen karin karina karl karla karolina katarina katarzyna kate katharina katherine kathrin kathy katja katrin kay keith kelly kenneth kerstin
    kevin kim klaus konrad konstantin konstantinos kristian kristin kristina krzysztof kurt lara larissa lars laszlo laura laure laurence laurent lea lena
    lenka leo leon leonardo leonie leticia liam lidia lina linda lisa liz lorena lorenzo lothar louis louise luc luca lucia lucie lucy ludovic luigi luis
    luisa lukas lukasz lutz lydia maarten maciej magali magda magdalena maja malgorzata manfred manon manuel manuela marc marcel marcin marco marcus marek
    margaret margarita maria marian mariana marianne marie marina mario marion marius mariusz mark marko markus marlene marta martha martin martina
    martine mary mateusz mathias mathieu mathilde matilde matteo matthew matthias matthieu maurice mauro max maxime maximilian megan melanie melissa
    mercedes michael michaela michal michel michele michelle miguel mihai mikael mike mikolaj mila milan milena mircea miriam mirjam miroslav mohamed
    monica monika monique morten muriel nadia nadine natalia natalie nathalie nathan neil nelly nicholas nick nicola nicolai nicolas nicole nicoletta
    niels niklas niko nikolaos nikolas nils nina noel nora norbert nuno ola olaf oleg olga oliver olivia olivier orla oscar oskar otto pablo paola paolo
    pascal pascale patricia patrick patrik paul paula pauline pavel pawel pedro penelope per pernille peter petr petra phil philip philipp philippe pia
    pierre pieter pilar piotr rachel radoslaw rafael rafal raffaele rainer ralf ralph raphael raquel raul rebecca regina regine reinhard remi renata
    renate rene ricardo riccardo richard rita robert roberta roberto robin roger roland rolf romain roman ronald rosa rose rosemary ross roxana ruben
    rudolf rui rupert russell ruth ryan sabina sabine sabrina sally salvatore sam samantha samuel sandra sandrine sara sarah sascha sean sebastian
    sebastien sergio sergiu severine sharon sigrid silke silvia simon simona simone slawomir sofia sofie sonia sonja sophia sophie stefan stefania
    stefanie stefano steffen stella stephan stephane stephanie stephen steve steven stuart sue susan susana susanna susanne suzanne sven svenja sylvain
    sylvia sylvie tamara tamas tania tanja tatiana teresa thea theo theodor theresa therese thierry thomas thorsten tiago tim timo tina tobias tom tomas
    tomasz tommaso tony torsten tristan udo ulf ulrich ulrike ursula ute uwe valentin valentina valeria valerie vanessa vasile vera veronica veronika
    veronique victor victoria viktor vincent vincenzo virginie vittorio vladimir volker walter wendy werner wilfried wilhelm willem william wim wojciech
    wolfgang xavier yann yannick yves yvonne zbigniew zoe zoltan zuzana
    abdul achim adele adil adolfo afonso agathe agneta agustin ahmed aija aina ainhoa akos alberta albin alda aldo aleksandar aleksander aleksi alena
    alenka alessio alexa alexandru alexia alicja aline alois aloys alvaro amalia amaury amelia anabel anais anastasios anatol ander andras andre
    andrija andris andrius aneta angelica angelika angelos aniko anneke anneli annemarie annie anselm antal antonia anu araceli ardalan ariane
    arkadiusz arlette armando armin arnoldas artem arto arunas asa athanasios audrey aurelia aurelien axelle bartholomaus bartlomiej bastian
    bastien beatrix begona benedetta benedetto benno berit bernardo berta bettina bianca bjarne blaise blazej boguslaw bojan borja boyan bozena
    branislav branko brice britta bror burkhard burkhart carin carlota carmelo carola carole caterina catharina cathrin cecilie cedric celia cesar
    cezary christelle christer christianne christos ciara ciaran claes clare clarisse claudine clelia clotilde conny conor constanze cosmin costas
    csaba czeslaw daan dafydd damian damir dana danilo danny dariusz darko deirdre delia denisa dennis dermot desislava detlef dietmar dietrich
    dimitar dina dino dita domenico dominic dominika donata donatella dorian dorin dorte doru dylan eamon ebba eberhard eckart edda edgars edita
    edmund edoardo edouard edvard edwin eero efstathios egbert egidijus egle egon eija einar eira eirini ekaterina ekkehard elaine elba eleftherios
    elin elina elke elly elmar eloise elvira emanuela emeline emiliano emilija emilio emine emmanouil emmanuelle endre enric enrique eoin erkki ernest
    ernesto erwan erwin esteban estelle ettore eugenia eugenijus eugenio eulalia evangelos eveline evert ewa ewan ewelina fabiana fabienne
    fabiola fanny fatima felicitas ferenc fergus filomena fionnuala florentin florin floris fotini francine franciszek franka frans fredrik frida
    frieda friedhelm friedrich fulvio gael gaelle gaetan gaetano galina geoffrey geoffroy georgi georgina geraldine gerardo gergely germain germana
    gernot gerry giancarlo gianfranco gianpiero giorgia giuliano giuseppina godelieve goran gosta gotz grainne greta grete grigorios grit gudrun
    guenter guenther gundula gustav gustavo gyorgy gyula hakan hakon halina hanne hanneke hannelore hannu harri hartmut hasan hector hedwig heidrun
    heikki hein heino heli helma helmuth henk henning henriette henrique herman herwig hilde hildegard hjalmar horst hortense hubertus hugues humberto
    ibrahim ieva igal ignasi iker ilias ilja ilka ilkka ilmar ilse imke imre indre ingeborg ingemar inger ingunn ingvar inigo inka ioana ioannis
    ionela ionut iosif irma isidro ismael ismail isolde itziar iuliana ivaylo iveta ivett ivica ivona iwona izabela jaak jaakko jaana jaap jacek
    jacopo jadwiga jaime jani janina janis janne jannis janos janusz jari jarl jarmo jarno jasmin jasmina jasper jaume javor jelena jelle jenni jenny
    jerzy jesper jesus jette jimmy joakim joanne jocelyn jocelyne jochen joerg joergen johana johann johnnie jolana jolita joren jorma josefine josep
    josh joshua josip josselin jouko jovan jozef jozsef juha juhani julio jussi justina jutta jyrki kaarel kaisa kaja kalina kalle karim karine
    karoline karoly karsten kaspar kasper katalin katerina kath kathleen kathryn katri katrien kazimierz kees kenny kerry kieran kinga kirsi
    kirsten kirsti kjell klara klemen knut koen konstantina konstantine kostas kristaps kristel kristiina kristjan kristof kristoffer krisztina
    krystyna ksenia kyriakos ladislav lana larisa lasse laurentiu lauri laurynas leander leena leif leila leontien leopold leszek levente lia libor
    lieve ligia liina liisa lilian liliana lilly linas linn linnea lionel lisbeth lise livia ljubica loic lola lone loredana loreta lorraine lotta
    lotte lourdes lubica lubomir luciana luciano ludger ludmila ludwig ludwik luigia luisella luka lyudmila maaike maarit macarena maddalena maeve
    magnus mahmoud maike maire maite maj malene malin malte manfredi mans mantas marcela marceli marcelina marcella marcello marcelo maren margareta
    margarete margaretha margarida margherita margot margret margriet margrit marguerite mari marianna maribel marieke marielle marijana marijke
    marika marin marinela marinus marja marjan marjo marjut marketa marla marleen marlies maros marten martijn marton martyna maryam maryna marzena
    matej mateja matjaz matous mats matthijs matti mattias maud mauricio maurizio maxim mehmet meike melina melinda merete merja michail michalis
    michiel mieke mihaela mihail mihaly mikkel mikko milda milica milos miloslav minna mira mirco mireia mireille mirela mirella mirjana mirka mirko
    mirna mladen moira montserrat morgane moritz moses mustafa mykola myriam nadezhda nadja naomi natacha natalija natasa natascha natasha nele nerea
    niamh nicolae nicoleta nicolo nienke nigel nikita nikola nikolai nikolay nikolina nino ninon noelia noemi norberto nuria odile odon oihane oksana
    oleksandr olena olgierd oliwia ondrej onur oriol orsolya osvaldo oswald otmar ottavia ottilie ottmar paavo paloma pamela panagiotis panos
    paraskevi pasi pasquale patrice patricio patrizia patrycja patryk pauliina paulina paulius paulo peer peggy pekka pelle pep pernilla perttu petri
    petros petteri petya piero piet pietro piritta pirkko predrag primoz priscilla przemyslaw quentin quirin radek radka radomir radovan radu raimo
    raimonds raimund raine rainier ramon ramona ramunas ramute randi rani raoul rasa rasmus raymond raymonde reetta regis reinhold reinier reinout
    remco remigiusz renaud renzo reto rhona rian ricarda riina riitta rikke rimantas risto ritva roberts rocco rocio roderich rodica rodrigo romana
    romina ronan roni ronny rory rosalia rosario rosella rosita rossella roswitha rozalia ruairi rudi rudiger ruggero ruslan ryszard sabino sabri
    saida sakari salome salvador sami samira samu samuli sander sandor sanja sanna sanni santiago sari saskia sauli saverio seamus seppo serena serge
    sergej sergey serhiy siegfried sigmar sigrun silvana silvio simonas simonetta sinead sinisa siobhan sirpa slavka slavko slavomir snezana sofi
    solange solveig sonke soren spela srdjan stanislas stanislav stanislaw stavros stefaan steffi stefka stelios stepan stig stina sulev suvi svante
    svein svend sverre svetlana svetoslav sybille szabolcs szilvia szymon tadej tadeusz taina talia tancredi tanel tapio tarja tarmo taru tatjana
    tauno teemu teija telmo teodor teodora teodoro terhi tero terttu teuvo thaddaus thibault thibaut thijs thilo thom thor thora thorbjorn thore
    tiberiu tiina tiit tilly tilman timea timothy tobiasz tomaso tomaz tomislav tommi tommy tonia tonje toomas torben tord tore toril traian trine
    troels trond tsvetelina tuija tuomas tuomo tuula tytti ugis uldis ulla ulrik unai ursel urszula uschi vaclav vadim vahur valdemar valdis valentino
    valerio valters vasco vasil vasilis vassilis veit veli veljko venla vesa veselin vesna vicent vicente vicky vidar viktoria viktoriya vilija vilma
    virgil virginija virpi vitalie vito vittoria viviane vivien vlad vlada vladislav vlasta vojtech volha volodymyr waldemar wanda wenche wieslaw
    wiktor wilfred wilma wladyslaw wouter yaroslav yasmina yevhen yolanda yulia yuri yuriy yvan zdenek zdravko zelimir zlatko zofia zoran zorica zsolt
    zsuzsanna zygmunt
    abigail adelheid agostino aida aimee aino aisling alfredo alida alvise amandine amedeo anabela andree ane angelique anibal annamaria annelies
    apolline arianna arvid aude barnabas bartolomeo baudouin bela benita benito bente berenice bertrand birgitta birgitte bruna calin calogero
    camilla candice capucine caspar cathal catia celestine cesare cinzia clarissa clementine concetta cosimo costantino dace dagny damiano dawid declan
    delfina desiree diederik diogo dionisio donato dries dusan edit edyta efthymios eirik eleonore eline elisabetta emeric enno enrica enzo evelien
    faustine felicia femke filippa fiorella flavio floriane franca franziska frauke freddy frederique friederike gabriella gabrielle gaspard gaston
    gerrit gertrud ghislain gilbert gilda ginevra gintaras giuliana gottfried grazyna gregoire gregorio guglielmo guillermo gwenaelle henryk heribert
    honza isidoro iva ivano jacinta janez jaroslaw jeanette jeremie jetta joana joelle jorgen josefa jovana jukka juliana juliette juraj justine kacper
    kamila katia kilian klaas klaudia lajos leandro lennart letizia ljiljana lluis lorenza lucas lucien lucio lucrezia lucyna madalina madeleine mads
    maija margit mariella marisa marita martti massimiliano massimo mattia mette michela micheline miroslaw noelle oana paivi pal peppino philippa
    pierluigi raffaella raimondo reiner renato rik rodolfo rosanna rosmarie sacha samuele sandro sebastiano sergei severin slavica spyros sten suzana
    tanguy tereza theodora tibor tiziana toni tullio ugo umberto verena violeta violette virginia waltraud wibke willy winfried witold yolande yvette
  `
    .split(/\s+/)
    .filter(Boolean),
);

/**
 * More given names, folded, rarer or of other parts of the world. They hide a name from search, where a word too many costs less than in cutting
 * the cells of meetings: there only the common ones are asked.
 */
export const rarerGivenNames: ReadonlySet<string> = new Set(
  `
    aaliyah abbas abdel abdullah abdulrahman abel adelina adeline adina adolf aengus affan ahmad aidan aiden aigul aileen aimi ainars airi aisha aki akiko
    alban albrecht aleksandrs aleksei aleksey alexandr alexandros alexej alexey alfonsas aliaksandr alicia alin alix alla allan almoro alva amalie amar
    ambra amina amine amir amira amit amparo anahit ananda anatole anatoly andreea andy angeles angelina anina anissa anjali anka anneliese annick anouk
    ansgar antanas anthi antoinette antonin antonino antti anurag aram arda arif aris arjen arjun armand armelle arnoud aron arpad arthur ashley asier
    aslak assya asta atanas athanase athena athina atte augustin augusto auke aurelija aurora aurore avi aygul ayla ayse aysun azra babette balint barbora
    barry bashar bastiaan beatrijs belen benedek benedicte bengt beniamino benny benoite bernward bertil bibi biljana bill bilyana birthe blagovest blanka
    blaz bob bodil bogdana bohdan bojana bonnie borbala borislav borut bram brando branimir brecht brenda brendan brenna brent bret brigita brikena britt
    bronislaw bronwyn brooke bruce brunello bryan bulent burak cagla caitlin calum camelia camiel camila camillo candela carel carine carles carlijn
    carlotta carmela carolien carsten casimir casper catalin catalina catherina cathy catriona celeste celina cem chaim chandra chantal charalambos
    charlene charlie charline chavdar chelsea christiana christo chrysoula cillian claartje claudiu clemence clive coen colm conchita connor conrad
    constance constantine consuelo coos coralie cordula corinna corinne cormac cornelis corneliu corrado cosima costin craig cristel cristi cristobal
    csilla cynthia daina dainius dalia dalibor damdin damjan daniella danijel daphne daria darin darius darragh darren davina davor davy dearbhla debbie
    dejan demet denes deniz denny derik desmond detlev deyan dezso dharsha dhruv diarmuid diederick dieudonne dilyana dimiter dimitra dimo dinko dionisis
    dionysis divya djamila dolores domagoj domen domingo donal donna doreen doriana dorina dorit doro dorthe doug douglas dragana dragica duarte dubravka
    dymphna dzsenifer eamonn ebru eckhard eddie eddy edina edmond eduards eefje eelco egils eimear eivind ekaterini elda eleanora eleni elham elia eliane
    elisabeta elisha eliska elissa elli ellie elsbeth elvana elzbieta emer emese emir emre enda erdem erez erling erol esben esma espen esra ester
    estrella euan eunice eusebio evan evangelia evelin evelina evgeni evgenia evgeny ewald faisal fanni farah farhod fatma fausto fedor felicity feliks
    felipe fenna fergal fernanda fidel filipe filippos finn fintan flora florencia florentina flutura folkert fotis frances francesc francien francisca
    franjo fred frederike fredrika freek freya friedolin frits fuad galya garret gaspar gebhard gediminas geertje geir gemma genevieve gennaro genoveva
    geoff georgeta georgia georgiana gerda gergana gerlinde gertjan geza giada giampaolo gianmarco gianna giedrius gijs gillian gino giorgos gisele gitte
    glenn gonzalo gordana gosia graciela grazia graziella gretel gro guillem gulnara gunde gunther gunthram gwen gwenael gwendoline hadi hajo hakim hamid
    hamish hana harm harriet hassan haydn hedda heiner helge helle hemant hendrika henna hermine hilary hilda hilke hilu hristo huibert hussein hynek
    iacopo iain iannis iara iban ida idoia ignas iida ika ilari ildiko iliana ilze imane imelda ina inbar ingmar inma inna insa ioan ioanna iolanda irakli
    iraklis irmgard iryna isa isaac isabela isidora isla ivanka ivar izaskun jaan jacqui jadranka jaeson jake jakov jamie jamila janice jarek jarkko
    jaromir jasmine jasna jay jeanine jeannette jeannie jed jedde jeffrey jehan jelmer jennie jeppe jer jeromine jerry jesse jessika jewher jindrich jitka
    joaquim jochem jody joern johanne johans jolanda jolien jona jonna jorn jos josee josefin josefina josiane josipa joyce joze juana juanita juanjo
    judit juergen juliane julieta julija julita julius jurga jurgis jurgita juri juris kaarina kaat kadi kadri kaido kajsa kalojan kamal kamilla karlheinz
    karlis karlo karmen karol karoliina karolin karolis kasia kata katell katharine kati katrina katrine katy katya keld kelig kelsey ken kendra kerttu
    kestutis ketevan kewan khaled khalid khalife kiki kimberly kimmo kiran kirill kirstine kirsty kjartan klavdija knud koenraad krassimira kris kristiane
    kristijan kristine kriszta krisztian krystian krystof krzys kyriaki kyung laetitia laia laila laima lambert latifa laurens lavinia lawrence lazaros
    leah leanne leen leire leonard leonidas leonor leonora leslie lewis leyla liana lidija lies liesbet liesbeth lieselotte lila lili lilia liliane lilla
    lilli limya lindsay linus lisanne liselotte lisette liviu lizette loes lora lorene lorenz loretta lotten louisa luana lucette lucian lucienne lucija
    lucile lucinda ludek ludivine ludo ludovica luise luiz luiza luke luuk lydie lyubomir madelene madis magalie maia maiju majbritt majda malcolm mallory
    mandy manel manoel manolis manos marcelle marcos mareike marga margaritis margaux margrethe mariam mariane mariano marietta marija marilena marilou
    marilyn marino maris marisol marit mariya marjeta marjolein marjorie markku markos marlen marlena marte marthe marti martim martinus marty marvin
    maryant marykate marzia masahiro mateo mathilda mathis matias matic matija matilda matouck matt maureen maximiliano maya mechthild medea meelis mehdi
    melania melita menno meri meritxell merve micaela michala micheal michelangelo mihael mihails mihkel miika mikaela mikel mikhail miklos milada milana
    miljana milka millie milosz mina mindaugas miren mirja miroslava miruna mitja mohammad mohammed mojca monserrat morag morena moshe mouna moustafa
    murat myrna myrsini myrthe myrto nada nadege nadya naim nakeema nana nancy narcis nataliya nathaniel nauris nazli neal nebojsa neha neila nella nelson
    nena nenad nerijus nessa nevena niall niccolo nicky nico nicol nicolaas niesco nik nikolaj nikolaus nikoleta nikolett nikos ninette nini niovi noah
    noemie noirin noora noreen norman nuala octavian octavio oddvar olav ole oleksiy olimpia olivera olli olof olya omar oonagh ophelie orianne orlando
    ortwin osmo otakar otso ourania outi owen ozan ozlem paal padraic padraig palle panagiota pantelis pascaline pat patricija paulette paulien paulino
    pavla pavlina pavlos pavol pedja penka penny pere pertti pervenche petar petru petter philippos phillip piedad pier pierfrancesco pierpaolo pierrette
    piia pim pinar piret pirjo plamen polina polona pontus poul prabhakar preslav priit priya quirine raanan radko radmila radoslav radostina raf rafaela
    rafaele raffaela ragnar ragnhild rahel raimundas raina raisa raitis raivo ralitsa ramune raphaela raphaelle rauno reamonn rebeca rebekka reet reijo
    reinis reka rembert remigijus remy renee renske reva rhiannon rhys riikka rikard rima riza rober robertas robrecht roch rochelle roderick rodolphe
    roel roeland rogier roksana rolandas rolando romane romano romeo romualdas romualdo romy ronja ronnie rosalie rosalind roselyne rosemarie rossana
    rossen rowan roxanne roy roza rubem rudy rufus rusne ruta rutger ruxandra ruzica saara saba sadie saija saila salih salma samia samir sammy sampo
    samson sandy sanjay sanne santeri saoirse sarka sarunas satu scott sebastiaan seija selina selma semih serafina sergejs sergi servane shane shannon
    shaun shauna sheila shira shpresa shuhei sian sibylle siegmund sieta sietske signe sigurd siim siiri silja silvano silvester silvie silvija silvina
    simeon simos sina sinikka siri slava slobodan smaranda snezhana sofya soile sokratis solene soraya sorcha sotiria spiros sree srividya stacy staffan
    stan stana stanimir stanislava stathis steen stef stefanos stelian stijn stiliyan stine stoyan suna sune sunniva susann susie suzanna svea svetla
    swann swantje sylvaine sylvester sylwia taavi tadas takeshi tamar tami tanya tara tassilo tatyana ted teo terese terez terezia teri terje terry tess
    tessa thaddeus thalia thanasis thanos theodore theodoros theofilos theresia thorben thure thuy tiemo tihana tihomir tiia timon timothee tineke titus
    tjeerd toby todor tomi tonino toste toth tova tove trees trevor trinidad truls tudor turid tvrtko tycho tyler uffe ugne ulpu ulrika ulysse uriel uros
    urs urska vaclava vaida vaidas vaiva valdas valeriu valery valter vanda vangelis vania vanja varvara vasiliki vasja vassiliki vaughan vedran veerle
    vegard veiko velina velislava ventsislav vesela vesselin vibeke victorien vigdis viivi viktoriia viktorija vilhelm vilius ville vince vincente vineta
    violaine virgile virgilijus virginijus visnja vitalij vitalijs vitor vivian viviana vladimira vladimirs vlastimil voula vytautas vytenis waleed
    walther warren wayne wesley wictor wiktoria willemijn willi wiola wioletta wladimir wolfram xabier xandra xavi xenia xenija ximena yael yamina yana
    yanis yanna yannis yasemin yasmin yasmine yavor yehuda yelena yoana yoann yoanna yohan yordan yordanka yorgos youssef yuliya yusuf yvelise yvo zaklina
    zaneta zarko zbynek zdenka zdravka zeina zelda zeljka zeljko zeynep ziga zlatan zoia zora zorana zorislav zoya zsofia zsuzsa zuzanna zuzzana
    zygimantas
  `
    .split(/\s+/)
    .filter(Boolean),
);
